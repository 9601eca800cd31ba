"""The composition root: the only module that names concrete classes of every part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent.encoders.base import Encoder
from agent.encoders.choose import choose_encoder
from agent.errors import EncoderError, IndexMissing
from agent.images.uploads import Uploads
from agent.search.engine import SearchEngine
from agent.search.manifest import (
    EMBEDDED,
    IndexFolder,
    Manifest,
    find_manifest,
    read_draft,
    read_manifest,
)
from agent.search.migrate import migrate
from agent.settings import Settings, read_key
from agent.store.base import Store
from agent.store.client import ClientStore
from agent.store.embedded import DraftStore, ReadStore, seal_in_place
from agent.store.server import Server

if TYPE_CHECKING:
    from langgraph.checkpoint.base import BaseCheckpointSaver

    from agent.chat.assistant import Assistant


def open_store(
    settings: Settings, dimension: int, *, create: bool = False, rebuild: bool = False
) -> Store:
    """Opens the store that the settings name: the embedded one, or a Qdrant server.

    Args:
        settings: Where it is.
        dimension: Length of the vectors.
        create: Whether it is opened to be written to, and made where there is none.
        rebuild: Whether it is filled from nothing, beside what readers go on reading.
    """
    folder = IndexFolder(settings.index)
    if settings.qdrant_url:
        return open_server(settings, dimension, create=create, fresh=rebuild)
    if not create:
        return _open_generation(settings, read_manifest(folder))
    current, manifest = None, find_manifest(folder)
    if not rebuild and manifest is not None and manifest.store == EMBEDDED:
        migrate(folder, seal_in_place)
        current = read_manifest(folder).generation
    # Work that no manifest tells of may be of any encoder.
    is_known = manifest is not None or read_draft(folder) is not None
    return DraftStore(folder.path, current, dimension, fresh=rebuild or not is_known)


def open_index(settings: Settings) -> tuple[Manifest, Store]:
    """Opens the newest generation of an index for reading, and says what it holds.

    Raises:
        IndexMissing: There is no index at that place.
        StoreError: The index cannot be opened.
    """
    folder = IndexFolder(settings.index)
    migrate(folder, seal_in_place)
    manifest = read_manifest(folder)
    try:
        return manifest, _open_generation(settings, manifest)
    except IndexMissing:
        if read_manifest(folder).generation == manifest.generation:
            raise
        # It was replaced between reading its name and opening it.
        return open_index(settings)


def open_engine(settings: Settings, encoder: Encoder | None = None) -> tuple[SearchEngine, str]:
    """Opens the newest generation of an index for searching.

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
    manifest, store = open_index(settings)
    note = ""
    try:
        if encoder is None:
            encoder, note = choose_encoder(_encoder_name(settings, manifest))
        manifest.check_encoder(encoder.description, settings.index)
    except BaseException:
        store.close()
        raise
    uploads = Uploads(IndexFolder(settings.index).uploads)
    return SearchEngine(encoder, store, manifest.fields, uploads.load), note


def _open_generation(settings: Settings, manifest: Manifest) -> Store:
    if settings.qdrant_url:
        return open_server(settings, manifest.dimension)
    if manifest.store != EMBEDDED:
        raise IndexMissing(
            f"the products of {settings.index} are at {manifest.store}; give --qdrant-url"
        )
    return ReadStore(settings.index, manifest.generation, manifest.dimension)


def open_server(
    settings: Settings,
    dimension: int,
    *,
    create: bool = False,
    fresh: bool = False,
    shared: bool = False,
) -> ClientStore:
    """Opens the collection of an index on the Qdrant server of the settings.

    Args:
        settings: Where it is; its collection is called like the folder of the index.
        dimension: Length of the vectors; 0 takes what the collection has.
        create: Whether it is opened to be written to, and made where there is none.
        fresh: Whether it is filled from nothing, beside the one that readers use.
        shared: Whether others fill it too, and showing it to readers is somebody else's part.
    """
    server = Server(
        settings.qdrant_url or "",
        read_key(settings),
        settings.qdrant_timeout,
        settings.qdrant_shards,
        settings.qdrant_replicas,
        settings.qdrant_quantize,
        settings.qdrant_on_disk,
    )
    name = settings.index.stem
    return ClientStore(
        server, dimension, collection=name, create=create, fresh=fresh, shared=shared
    )


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
    from agent.chat.renewal import Parts, Renewal, stamp
    from agent.chat.threads import open_threads
    from agent.dialogue.grounding import Grounding

    def parts_of(engine: SearchEngine) -> Parts:
        grounding = Grounding(engine.facets())
        shop = Shop(engine, grounding, page_size or settings.page_size)
        return Parts(shop, make_model(settings.model, grounding))

    def newest() -> Parts:
        try:
            return parts_of(open_engine(settings, engine.encoder)[0])
        except EncoderError:
            # It was built again with another encoder, which the settings may allow.
            return parts_of(open_engine(settings)[0])

    folder = IndexFolder(settings.index)
    seen = stamp(folder)
    engine, note = open_engine(settings, encoder)
    parts = parts_of(engine)
    return Assistant(
        parts.shop,
        folder,
        Uploads(folder.uploads),
        parts.model,
        settings.model,
        checkpointer or open_threads(folder.conversations),
        (note,) if note else (),
        Renewal(folder, seen, parts.shop, newest),
    )
