"""What is drawn or printed for a person: `make` turns a paper of a message into bytes, `keep` saves it as a file."""
