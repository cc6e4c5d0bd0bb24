"""What the READMEs show is what the bot says."""

import pytest

from tests.readme import ROOT, TALKS, written


@pytest.mark.parametrize("name", TALKS)
def test_the_talk_in_the_readme_is_the_bots_own(name):
    assert (ROOT / name).read_text(encoding="utf-8") == written(name), "run: python -m tests.readme"


@pytest.mark.parametrize("name", TALKS)
def test_the_files_that_a_readme_names_are_there(name):
    import re

    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []
