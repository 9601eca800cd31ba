"""The composition root: the only module that names concrete classes of every part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent.encoders.base import Encoder
from agent.encoders.choose import choose_encoder
from agent.images.uploads import Uploads
from agent.search.engine import SearchEngine
from agent.search.manifest import IndexFolder, Manifest, read_manifest
from agent.settings import Settings
from agent.store.base import Store
from agent.store.client import ClientStore
from agent.store.edge import EdgeStore

if TYPE_CHECKING:
    from langgraph.checkpoint.base import BaseCheckpointSaver

    from agent.chat.assistant import Assistant


def open_store(settings: Settings, dimension: int, *, create: bool = False) -> Store:
    """Opens the store that the settings name: the embedded one, or a Qdrant server."""
    if settings.qdrant_url:
        return ClientStore(
            settings.qdrant_url,
            dimension,
            collection=settings.index.stem,
            api_key=settings.qdrant_key,
            create=create,
        )
    return EdgeStore(IndexFolder(settings.index).store, dimension, create=create)


def open_engine(settings: Settings, encoder: Encoder | None = None) -> tuple[SearchEngine, str]:
    """Opens an index for searching.

    Args:
        settings: How.
        encoder: An encoder to use instead of the one that the settings name.

    Returns:
        The engine, and a line that says which encoder was taken and why.

    Raises:
        IndexMissing: There is no index at that place.
        EncoderError: The index was made with another encoder.
        StoreError: The index cannot be opened.
    """
    folder = IndexFolder(settings.index)
    manifest = read_manifest(folder)
    note = ""
    if encoder is None:
        encoder, note = choose_encoder(_encoder_name(settings, manifest))
    manifest.check_encoder(encoder.description, folder.path)
    store = open_store(settings, manifest.dimension)
    uploads = Uploads(folder.uploads)
    return SearchEngine(encoder, store, manifest.fields, uploads.load), note


def _encoder_name(settings: Settings, manifest: Manifest) -> str:
    """``auto`` takes the encoder that the index was made with."""
    return manifest.encoder if settings.encoder == "auto" else settings.encoder


def open_assistant(
    settings: Settings,
    encoder: Encoder | None = None,
    *,
    page_size: int | None = None,
    checkpointer: BaseCheckpointSaver[Any] | None = None,
) -> Assistant:
    """Opens an index for conversations.

    Args:
        settings: How.
        encoder: An encoder to use instead of the one that the settings name.
        page_size: Products on a page instead of the settings' number.
        checkpointer: Keeps the conversations instead of the index's own file.

    Raises:
        ModelError: The chat model cannot be made.
        VitrineError: See ``open_engine``.
    """
    # Indexing and searching need no LangChain, whose import takes longer than they do.
    from agent.chat.assistant import Assistant
    from agent.chat.conduct import Shop
    from agent.chat.models import make_model
    from agent.chat.threads import open_threads
    from agent.dialogue.grounding import Grounding

    engine, note = open_engine(settings, encoder)
    folder = IndexFolder(settings.index)
    grounding = Grounding(engine.facets())
    shop = Shop(engine, grounding, page_size or settings.page_size)
    return Assistant(
        shop,
        folder,
        Uploads(folder.uploads),
        make_model(settings.model, grounding),
        settings.model,
        checkpointer or open_threads(folder.conversations),
        (note,) if note else (),
    )
