"""The assistant: conversations over one index, by message or by click."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, ToolMessage
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.types import StateSnapshot

from agent.chat.conduct import Shop
from agent.chat.graph import TurnContext, build_graph, user_message
from agent.chat.renewal import Renewal
from agent.chat.threads import ThreadLocks
from agent.chat.turn import Message, Relaxation, Step, Turn
from agent.dialogue.acts import Act
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.messages import reply_text
from agent.dialogue.plain import conversation_from_plain, conversation_to_plain
from agent.dialogue.reply import Outcome
from agent.errors import PictureError
from agent.images.open import MAX_BYTES
from agent.images.uploads import Uploads
from agent.search.engine import SearchEngine
from agent.search.manifest import IndexFolder

LONGEST_MESSAGE = 2000
"""Characters; a longer message is answered with a request to be brief."""


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    picture: str | None
    trouble: str | None = None


class Assistant:
    """Holds conversations; all of them share the index, each is kept in a thread of its own.

    Args:
        shop: What turns are carried out on.
        folder: The folder of the index.
        uploads: Where users' pictures go.
        model: The chat model.
        model_name: What to call it.
        checkpointer: Keeps the threads.
        notes: What was chosen at start and why, one line each.
        renewal: Tells of newer generations of the index; without it the first stays in use.
    """

    def __init__(
        self,
        shop: Shop,
        folder: IndexFolder,
        uploads: Uploads,
        model: BaseChatModel,
        model_name: str,
        checkpointer: BaseCheckpointSaver[Any],
        notes: tuple[str, ...] = (),
        renewal: Renewal | None = None,
    ) -> None:
        self.folder, self.uploads, self.notes = folder, uploads, notes
        self.model_name = model_name
        self._shop = shop
        self._checkpointer = checkpointer
        self._graph = build_graph(shop, model, model_name, checkpointer)
        self._locks = ThreadLocks()
        self._renewal = renewal

    @property
    def engine(self) -> SearchEngine:
        """The search engine of the index."""
        return self._shop.engine

    @property
    def grounding(self) -> Grounding:
        """The vocabulary of the catalogue."""
        return self._shop.grounding

    @property
    def page_size(self) -> int:
        """Products on a page."""
        return self._shop.page_size

    def turn(self, thread: str, text: str, *, picture: bytes | None = None) -> Turn:
        """Takes a message and returns the whole turn."""
        *_, last = self.stream(thread, text, picture=picture)
        assert isinstance(last, Turn)
        return last

    def stream(
        self,
        thread: str,
        text: str,
        *,
        picture: bytes | None = None,
        instead: bool = False,
        language: str | None = None,
    ) -> Generator[Step | Turn, None, None]:
        """Takes a message; yields steps as they happen and the turn at last.

        A turn that breaks off, for whatever reason, leaves the conversation as it was before.

        Args:
            thread: The conversation.
            text: The message.
            picture: The bytes of a picture that came with it.
            instead: Whether it takes the place of the last message and of all that followed.
            language: What a conversation that has not begun is likely to be in.
        """
        self._renew()
        with self._locks.holding(thread), self._whole_or_nothing(thread):
            if instead:
                self._go_back(thread)
            before = self._conversation(thread)
            if not before.turn and language:
                before = replace(before, language=language)
            said = self._receive(text, picture, before.language or "en")
            if said.trouble:
                yield Step("answering", said.trouble)
                yield self._turn(thread, self._look(before), said.trouble)
                return
            yield Step("understanding")
            context = TurnContext(before.language or "en", said.picture)
            yield from self._run(thread, said, before, context)
            yield self._finish(thread, context)

    def act(self, thread: str, acts: Sequence[Act], *, language: str | None = None) -> Turn:
        """Carries out a click: the same acts as a message's, without a model.

        Args:
            thread: The conversation.
            acts: What to do, in order.
            language: Language to reply in where the conversation has none yet.
        """
        self._renew()
        with self._locks.holding(thread), self._whole_or_nothing(thread):
            before = self._conversation(thread)
            code = before.language or language or "en"
            outcome, reply = self._shop.carry_out(before, acts, code)
            plain = conversation_to_plain(outcome.after)
            values = {"conversation": plain, "messages": [AIMessage(reply)]}
            self._graph.update_state(self._config(thread), values, as_node="model")
            return self._turn(thread, outcome, reply)

    def current(self, thread: str, *, language: str | None = None) -> Turn | None:
        """Returns where a conversation stands, or ``None`` if it has not begun."""
        self._renew()
        conversation = self._conversation(thread)
        if not conversation.turn:
            return None
        conversation = replace(conversation, language=language or conversation.language)
        said = [message.text for message in self.messages(thread) if message.role == "assistant"]
        return self._turn(thread, self._look(conversation), said[-1] if said else "")

    def forget(self, thread: str) -> None:
        """Deletes a conversation."""
        with self._locks.holding(thread):
            self._checkpointer.delete_thread(thread)

    def messages(self, thread: str) -> list[Message]:
        """Returns what was said, in order."""
        record = []
        for message in self._values(thread).get("messages", ()):
            if isinstance(message, HumanMessage):
                picture = message.additional_kwargs.get("picture")
                record.append(Message("user", message.text, picture))
            elif isinstance(message, AIMessage) and message.text.strip():
                record.append(Message("assistant", message.text.strip()))
        return record

    def _renew(self) -> None:
        """Goes over to the newest generation; a turn under way ends on the one it began on."""
        parts = self._renewal.newer() if self._renewal is not None else None
        if parts is not None:
            model, name = parts.model, self.model_name
            self._graph = build_graph(parts.shop, model, name, self._checkpointer)
            self._shop = parts.shop

    def _receive(self, text: str, picture: bytes | None, language: str) -> _Said:
        """Checks a message before anything of it is kept."""
        if len(text) > LONGEST_MESSAGE:
            trouble = reply_text(language, "too-long", number=LONGEST_MESSAGE)
            return _Said("", None, trouble)
        try:
            key = self.uploads.save(picture) if picture else None
        except PictureError as error:
            megabytes = MAX_BYTES // 1_000_000
            reason = reply_text(language, f"picture-{error.reason}", megabytes=megabytes)
            return _Said("", None, reply_text(language, "picture-refused", reason=reason))
        return _Said(text, key)

    def _run(
        self, thread: str, said: _Said, before: Conversation, context: TurnContext
    ) -> Iterator[Step]:
        message = user_message(said.text, said.picture)
        for part in self._graph.stream(
            {"messages": [message], "conversation": conversation_to_plain(before)},
            self._config(thread),
            context=context,
            stream_mode="messages",
            durability="exit",
        ):
            chunk = part[0] if isinstance(part, tuple) else part
            if isinstance(chunk, AIMessageChunk) and chunk.tool_call_chunks:
                yield Step("searching")
            elif isinstance(chunk, AIMessage) and chunk.text:
                yield Step("answering", chunk.text)
            elif isinstance(chunk, ToolMessage):
                yield Step("answering")

    def _finish(self, thread: str, context: TurnContext) -> Turn:
        outcome = context.outcome or self._look(self._conversation(thread))
        said = [m.text for m in self.messages(thread) if m.role == "assistant"]
        turn = self._turn(thread, outcome, said[-1] if said else "")
        return replace(turn, notes=tuple(context.notes))

    def _look(self, conversation: Conversation) -> Outcome:
        return self._shop.look(conversation, before=conversation)

    def _turn(self, thread: str, outcome: Outcome, reply: str) -> Turn:
        after = outcome.after
        return Turn(
            thread=thread,
            turn=after.turn,
            language=after.language or "en",
            reply=reply,
            state=after.state,
            total=outcome.total,
            hits=outcome.hits,
            relaxed=tuple(
                Relaxation(tuple(dict.fromkeys(item.field for item in items)), count)
                for items, count in outcome.relaxed
            ),
            acts=outcome.acts,
            question=outcome.question,
            can_undo=bool(after.past),
            can_redo=bool(after.future),
        )

    def _go_back(self, thread: str) -> None:
        """Makes the state before the last message the present one."""
        config = self._config(thread)
        said = _messages_of_user(self._graph.get_state(config))
        for earlier in self._graph.get_state_history(config):
            is_rest = not earlier.next or not earlier.values.get("messages")
            if is_rest and _messages_of_user(earlier) < said:
                self._graph.update_state(earlier.config, None, as_node="__copy__")
                return

    @contextmanager
    def _whole_or_nothing(self, thread: str) -> Iterator[None]:
        """Puts the thread back to where it stood when its turn does not come to its end."""
        config = self._config(thread)
        head = self._checkpointer.get_tuple(config)
        try:
            yield
        except BaseException:
            now = self._checkpointer.get_tuple(config)
            if head is None:
                self._checkpointer.delete_thread(thread)
            elif now is None or now.config != head.config:
                self._graph.update_state(head.config, None, as_node="__copy__")
            raise

    def _conversation(self, thread: str) -> Conversation:
        return conversation_from_plain(self._values(thread).get("conversation"))

    def _values(self, thread: str) -> dict[str, Any]:
        values: dict[str, Any] = self._graph.get_state(self._config(thread)).values
        return values

    @staticmethod
    def _config(thread: str) -> Any:  # noqa: ANN401 - LangChain's RunnableConfig
        return {"configurable": {"thread_id": thread}}


def _messages_of_user(snapshot: StateSnapshot) -> int:
    held = snapshot.values.get("messages", ())
    return sum(isinstance(message, HumanMessage) for message in held)
