"""What is wrong with the content: every loader's errors come from here, and name file, line, key and the fix.

    ContentError
    ├── WordsError    (content/words.py)
    ├── FactsError    (content/fact_model.py)
    └── ...           one tree a loader
"""


class ContentError(Exception):
    """A file of words, facts, lenders or signals can't be used as it is."""
