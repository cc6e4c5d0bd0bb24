"""`make lock`: resolve the versions again and write them to the lock files and to uv's constraints."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = {"requirements.lock": "dev", "requirements-bench.lock": "bench"}
_PIN = re.compile(r"^([\w.-]+==[^\\\n]+?)\s*\\?$", re.MULTILINE)
_CONSTRAINTS = re.compile(r"constraint-dependencies = \[\n(?:.*?\n)??\]", re.DOTALL)


def pins(text: str) -> list[str]:
    """The pinned versions of a lock file, without their hashes."""
    return [" ".join(pin.split()) for pin in _PIN.findall(text)]


def constraints(pyproject: str) -> list[str]:
    """The versions that `uv run` is held to."""
    found = _CONSTRAINTS.search(pyproject)
    return re.findall(r'"([^"]+)"', found[0]) if found else []


def main() -> int:
    for lock, group in LOCKS.items():
        command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
        command += ["--no-emit-index-url", "--no-annotate", "--no-header", "--group", group, "pyproject.toml"]
        subprocess.run([sys.executable, "-m", *command, "-o", lock, "--quiet", "--upgrade"], cwd=ROOT, check=True)
    write_constraints()
    return 0


def write_constraints() -> None:
    path = ROOT / "pyproject.toml"
    rows = "".join(f'    "{pin}",\n' for pin in pins((ROOT / "requirements.lock").read_text()))
    block = f"constraint-dependencies = [\n{rows}]"
    path.write_text(_CONSTRAINTS.sub(lambda _: block, path.read_text()))


if __name__ == "__main__":
    sys.exit(main())
