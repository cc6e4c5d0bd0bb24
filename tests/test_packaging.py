"""The promises of installing: one set of versions, and nothing at the top level that is not agreed."""

import re
import subprocess
import tomllib
from pathlib import Path

from tests.lock import constraints, pins

ROOT = Path(__file__).parent.parent
FOLDERS = {"bot", "dialogs", "content", "tests", ".ci"}


def test_uv_is_held_to_the_versions_of_the_lock():
    assert constraints((ROOT / "pyproject.toml").read_text()) == pins((ROOT / "requirements.lock").read_text())


def test_every_direct_dependency_is_in_the_lock():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    locked = {pin.split(" ")[0] for pin in pins((ROOT / "requirements.lock").read_text())}
    assert {re.sub(r"\[.*?\]", "", row.split(";")[0]).strip() for row in wanted} <= locked


def test_the_lock_names_no_host():
    for lock in ROOT.glob("requirements*.lock"):
        assert not re.search(r"https?://|--index|--find-links", lock.read_text())


def test_the_top_level_holds_the_agreed_folders_only():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {path.split("/")[0] for path in listed.splitlines() if "/" in path} <= FOLDERS
