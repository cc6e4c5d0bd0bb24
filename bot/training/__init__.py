"""What is learned from judged cases: the weights of scam signals and words, of danger, and of collectors' conduct."""
