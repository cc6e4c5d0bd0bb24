"""Sessions as each release stored them: later releases must go on from where people were."""
