"""One slip of the finger: a letter too many, too few or another, or two that changed places."""


def one_slip(word: str, other: str) -> bool:
    """Whether at most one slip lies between two words (optimal string alignment distance of 0 or 1)."""
    if abs(len(word) - len(other)) > 1:
        return False
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    left, right = word[same:], other[same:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])
