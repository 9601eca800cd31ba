"""A visitor without a browser: speaks to the page as its scripts do, and measures the server."""

from __future__ import annotations

import time
import uuid

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from ui.session import COOKIE


class Visitor:
    """One session of the page.

    Args:
        base: Address of the page, such as ``127.0.0.1:8501``.
    """

    def __init__(self, base):
        self._chat = None
        self._socket = connect(
            f"ws://{base}/_stcore/stream",
            origin=f"http://{base}",
            additional_headers={"Cookie": f"{COOKIE}={uuid.uuid4().hex}"},
            subprotocols=["streamlit"],
            max_size=None,
        )
        self._query = f"t={uuid.uuid4().hex}&lang=en"
        self._run(BackMsg())

    def say(self, text):
        """Sends a message; returns the seconds until the page had been drawn."""
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._chat
        state.chat_input_value.data = text
        return self._run(message)

    def close(self):
        self._socket.close()

    def _run(self, message):
        message.rerun_script.query_string = self._query
        began = time.perf_counter()
        self._socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(self._socket.recv(timeout=120))
            kind = answer.WhichOneof("type")
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "chat_input":
                self._chat = answer.delta.new_element.chat_input.id
            elif kind == "script_finished":
                assert answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                return time.perf_counter() - began
