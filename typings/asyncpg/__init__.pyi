# What we use of asyncpg 0.32.0, which carries types for its compiled part only. Read from its
# source, not guessed: when something is missing here, add it from there.

from .connection import Connection as Connection
from .connection import connect as connect
from .exceptions import DataError as DataError
from .exceptions import DuplicateDatabaseError as DuplicateDatabaseError
from .exceptions import InterfaceError as InterfaceError
from .exceptions import InternalClientError as InternalClientError
from .exceptions import PostgresError as PostgresError
from .exceptions import UniqueViolationError as UniqueViolationError
from .protocol import Record as Record
