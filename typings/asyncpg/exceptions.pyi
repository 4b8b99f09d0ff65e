class PostgresError(Exception):
    sqlstate: str | None
    detail: str | None
    hint: str | None

class SyntaxOrAccessError(PostgresError): ...
class DuplicateDatabaseError(SyntaxOrAccessError): ...
class UniqueViolationError(PostgresError): ...

# Misuse of the client, or a connection that is gone: no PostgresError.
class InterfaceError(Exception):
    detail: str | None
    hint: str | None
    def __init__(self, msg: str, *, detail: str | None = None, hint: str | None = None) -> None: ...

# The client is surprised, as by a connection that is cut while a statement starts.
class InternalClientError(Exception): ...

# A value that the client refuses to send.
class DataError(InterfaceError, ValueError): ...
