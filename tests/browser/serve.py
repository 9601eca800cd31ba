"""The page as it is served to people, but with the tests' encoder: ``serve.py INDEX PORT``."""

from __future__ import annotations

import sys
from pathlib import Path

from agent.bootstrap import open_assistant
from agent.settings import Settings
from tests.fakes import HashEncoder
from ui.launch import serve
from ui.resources import use

if __name__ == "__main__":
    use(open_assistant(Settings(index=Path(sys.argv[1])), HashEncoder()))
    serve("127.0.0.1", int(sys.argv[2]))
