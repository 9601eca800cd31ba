"""The page as it is served to people, but with the tests' encoder: ``serve.py INDEX PORT``."""

from __future__ import annotations

import sys
import time
from contextlib import closing
from pathlib import Path

from agent.bootstrap import open_assistant
from agent.chat.turn import Step
from agent.settings import Settings
from tests.fakes import HashEncoder
from ui.launch import serve
from ui.resources import use

SLOWLY = "slowly"
"""A message that begins so is answered only after a while, as a distant model would."""


def hesitate(assistant):
    """Lets the assistant hesitate in the middle of such turns."""
    answer = assistant.stream

    def stream(thread, text, **options):
        with closing(answer(thread, text, **options)) as parts:
            for part in parts:
                yield part
                for _ in range(50 * text.startswith(SLOWLY)):
                    time.sleep(0.1)
                    yield Step("searching", " ")

    assistant.stream = stream
    return assistant


if __name__ == "__main__":
    use(hesitate(open_assistant(Settings(index=Path(sys.argv[1])), HashEncoder())))
    serve("127.0.0.1", int(sys.argv[2]))
