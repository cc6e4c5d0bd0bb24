"""What holds for every test: properties are judged by what they find, not by how busy the machine is."""

import os

from hypothesis import settings

settings.register_profile("ashore", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ashore")
