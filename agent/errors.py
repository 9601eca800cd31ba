"""Everything Vitrine raises on purpose.

The tree::

    VitrineError                 any failure a user can be told about in one line
    ├── UsageError               the call itself is wrong; the command exits with status 2
    │   └── SettingsError        a setting has a value that cannot be used
    ├── CatalogueError           a catalogue cannot be read at all
    ├── PictureError             one picture cannot be used; indexing goes on without it
    ├── EncoderError             an encoder cannot be loaded or does not fit the index
    ├── StoreError               the index cannot be opened, read or written
    │   ├── IndexMissing         there is no index at that path
    │   ├── IndexLocked          another process has the index open
    │   └── IndexDamaged         the folder is no index, or only half of one
    └── ModelError               a chat model cannot be made or does not answer

A message is one line, says what is wrong with the value in hand, and ends with what to do.
"""


class VitrineError(Exception):
    """Base of all failures that are reported to a user in one line."""


class UsageError(VitrineError):
    """The call itself is wrong."""


class SettingsError(UsageError):
    """A setting has a value that cannot be used."""


class CatalogueError(VitrineError):
    """A catalogue cannot be read at all."""


class PictureError(VitrineError):
    """One picture cannot be used.

    Args:
        message: Why, in a few words.
        reason: The same for programs and other languages: ``empty``, ``too-large``, ``unknown``
            (no picture of a known format), ``too-many-pixels``, ``cut-off`` or ``damaged``.
    """

    def __init__(self, message: str, reason: str = "damaged") -> None:
        super().__init__(message)
        self.reason = reason


class EncoderError(VitrineError):
    """An encoder cannot be loaded, or does not fit the index."""


class StoreError(VitrineError):
    """The index cannot be opened, read or written."""


class IndexMissing(StoreError):
    """There is no index at that path."""


class IndexLocked(StoreError):
    """Another process has the index open."""


class IndexDamaged(StoreError):
    """The folder is no index, or only half of one."""


class ModelError(VitrineError):
    """A chat model cannot be made or does not answer."""
