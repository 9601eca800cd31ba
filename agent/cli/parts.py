"""One part of a run of the indexer, done on whatever machine it is given to.

A part works on its machine's own disk, because no engine's files are safe on a network drive, and
hands over one export; to a server it writes at once. What every machine must reach are the
catalogue and the folder of the index, at the same paths.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from agent.bootstrap import open_index, open_server, open_store
from agent.catalogue.source import open_source
from agent.encoders.base import Encoder, EncoderDescription
from agent.encoders.choose import choose_encoder
from agent.errors import EncoderError, StoreError, VitrineError
from agent.images.cache import PictureCache
from agent.images.remote import RemotePictures
from agent.search.archive import Import, export_index
from agent.search.indexer import index_catalogue
from agent.search.manifest import IndexFolder, Manifest, read_manifest
from agent.search.report import Report
from agent.search.seen import Part
from agent.search.transfer import copy_points, copy_thumbnails
from agent.settings import Settings, read_key
from agent.store.base import Point, Store


@dataclass(frozen=True, slots=True)
class Job:
    """What all parts of a run have in common; travels to other machines.

    Attributes:
        settings: With absolute paths.
        catalogue: The catalogue.
        encoder: What the parts must encode with.
        of: How many parts there are.
        mapping: Heading by role.
        prune: Whether products that the catalogue no longer has are removed.
        rebuild: Whether the index is filled from nothing.
        read_attributes: Whether colors and kinds are read from pictures.
        offline: Whether no picture is fetched from the web.
        allow_private: Whether pictures of private networks are fetched.
        base: The generation that the parts go on from, ``None`` where they begin from nothing.
    """

    settings: Settings
    catalogue: Path
    encoder: EncoderDescription
    of: int
    mapping: dict[str, str]
    prune: bool = False
    rebuild: bool = False
    read_attributes: bool = False
    offline: bool = False
    allow_private: bool = False
    base: str | None = None

    @property
    def home(self) -> IndexFolder:
        """The folder of the whole index."""
        return IndexFolder(self.settings.index)

    @property
    def desk(self) -> Path:
        """Where the parts of any job for this index lie until all of them are there."""
        return self.settings.index.with_name(f"{self.settings.index.name}.parts")

    @property
    def work(self) -> Path:
        """Where the parts of this very job lie."""
        facts = (self.catalogue, self.encoder.revision, self.of, self.rebuild, self.base)
        return self.desk / hashlib.blake2b(repr(facts).encode(), digest_size=6).hexdigest()

    def export(self, number: int) -> Path:
        """Returns the file that a part hands over."""
        return self.work / f"{number}-of-{self.of}.tar"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a part: its report and manifest, or why it failed."""

    report: Report | None = None
    manifest: Manifest | None = None
    error: VitrineError | None = None


def portable(settings: Settings, encoder: Encoder) -> Settings:
    """Returns settings that mean the same on every machine.

    Args:
        settings: This machine's.
        encoder: What they stand for here.
    """
    name = encoder.description.name if settings.encoder == "auto" else settings.encoder
    folder = Path(name)
    return replace(
        settings,
        index=settings.index.absolute(),
        encoder=str(folder.absolute()) if folder.is_dir() else name,
        qdrant_key=read_key(settings),
        qdrant_key_file=None,
    )


def run_part(job: Job, number: int) -> Outcome:
    """Does one part; what goes wrong is told, not raised, so that the others go on."""
    try:
        with tempfile.TemporaryDirectory(prefix="vitrine-part-") as own:
            home = IndexFolder(Path(own) / job.settings.index.name)
            report = _run(job, Part(number, job.of), home)
            return Outcome(report, read_manifest(home))
    except VitrineError as error:
        return Outcome(error=error)
    except OSError as error:
        return Outcome(error=StoreError(f"part {number} of {job.of} failed ({error})"))


def _run(job: Job, part: Part, home: IndexFolder) -> Report:
    source = open_source(job.catalogue)
    encoder, _ = choose_encoder(job.settings.encoder)
    if encoder.description != job.encoder:
        raise EncoderError(
            f"a machine has another encoder under the name {job.settings.encoder} than the one "
            "that the work was given from; install the same version on all of them"
        )
    home.prepare()
    home.thumbnails.mkdir()
    if job.home.read.exists():
        shutil.copyfile(job.home.read, home.read)
    remote = RemotePictures(
        PictureCache(job.home.pictures, job.settings.picture_cache_mb),
        offline=job.offline,
        allow_private=job.allow_private,
    )
    with closing(remote), closing(_store(job, home)) as store:
        if not job.settings.qdrant_url:
            copy_points(_known(job, part, home), store, 0, lambda _done, _total: None)
        _link_thumbnails(job.home, home)
        report = index_catalogue(
            source,
            home.path,
            encoder,
            store,
            mapping=job.mapping or None,
            prune=job.prune,
            part=part,
            remote=remote,
            place=job.settings.qdrant_url,
            read_attributes=job.read_attributes,
        )
    _hand_over(job, part.number, home)
    return report


def _store(job: Job, home: IndexFolder) -> Store:
    dimension = job.encoder.dimension
    if job.settings.qdrant_url:
        return open_server(job.settings, dimension, create=True, shared=True)
    return open_store(Settings(index=home.path), dimension, create=True)


def _known(job: Job, part: Part, home: IndexFolder) -> Iterator[Point]:
    """Yields what an earlier call left of this part, or else the share of the index as it is."""
    if job.export(part.number).exists():
        with closing(Import(job.export(part.number))) as left:
            yield from left.points(home)
    elif job.base is not None:
        _, store = open_index(replace(job.settings, qdrant_url=None))
        with closing(store):
            points = store.scan(with_vectors=True)
            yield from (point for point in points if part.owns(point.id))


def _link_thumbnails(whole: IndexFolder, home: IndexFolder) -> None:
    """Lets a part see the thumbnails that there are, and remove none of them."""
    for path in whole.thumbnails.iterdir():
        place = home.thumbnails / path.name
        if not place.exists():
            try:
                place.symlink_to(path)
            except OSError:  # not every system lets everybody make links
                shutil.copyfile(path, place)


def _hand_over(job: Job, number: int, home: IndexFolder) -> None:
    """Puts the part where the others can reach it, whole or not at all."""
    if job.read_attributes and number == 1 and home.read.exists():
        _replace(home.read, job.home.read)
    if job.settings.qdrant_url:
        copy_thumbnails(home, job.home)
        return
    for path in home.thumbnails.iterdir():
        if path.is_symlink():
            path.unlink()  # the others have it already
    manifest, store = open_index(Settings(index=home.path))
    with closing(store):
        fresh = home.path.with_name("part.tar")
        export_index(home, manifest, store, fresh)
    _replace(fresh, job.export(number))


def _replace(source: Path, target: Path) -> None:
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    shutil.copyfile(source, part)
    os.replace(part, target)
