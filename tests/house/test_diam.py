"""Importing any module opens nothing, starts nothing, and reads no setting."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WATCH = """
import importlib, json, os, pkgutil, sys, threading

seen = []
LOUD = ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system",
        "os.fork", "os.mkdir", "os.rename", "os.remove", "os.putenv", "sqlite3.connect")

def hook(event, arguments):
    if event in LOUD:
        seen.append([event, repr(arguments)])
    if event == "open":
        path, mode, flags = str(arguments[0]), arguments[1], arguments[2]
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if (writes and path != os.devnull) or os.path.basename(path).startswith(".env"):
            seen.append([event, path])

def noting(key, encode=os.environ.encodekey):
    if str(key).upper().startswith("PERIZINAN"):
        seen.append(["environ", key])
    return encode(key)

sys.dont_write_bytecode = True
os.environ.encodekey = noting
sys.addaudithook(hook)
names = [
    module.name
    for package in ("shared", "services")
    for module in pkgutil.walk_packages([package], package + ".")
    if not module.name.endswith("__main__") and ".migrations" not in module.name
]
for name in sys.argv[1:] or names:
    importlib.import_module(name)
threads = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
print(json.dumps({"seen": seen, "threads": threads, "names": names}))
"""


def import_and_watch(cwd: Path, *names: str) -> dict[str, list]:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *names],
        cwd=cwd,
        env={"PYTHONPATH": f"{cwd}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_importing_everything_is_silent() -> None:
    result = import_and_watch(ROOT)
    assert {"shared.runtime", "services.sanksi.app", "services.notifikasi.app"} <= set(
        result["names"]
    )
    assert result["seen"] == []
    assert result["threads"] == []


def test_a_loud_module_would_be_heard(tmp_path: Path) -> None:
    (tmp_path / "lantang.py").write_text(
        "import os, socket, threading, time\n"
        "from pathlib import Path\n"
        "os.environ.get('PERIZINAN_DATABASE_URL')\n"
        "Path('catatan.txt').write_text('x')\n"
        "with socket.socket() as s: s.connect_ex(('127.0.0.1', 9))\n"
        "threading.Thread(target=time.sleep, args=(60,), daemon=True, name='diam').start()\n"
    )
    result = import_and_watch(tmp_path, "lantang")
    assert {event for event, _ in result["seen"]} == {"environ", "open", "socket.connect"}
    assert result["threads"] == ["diam"]
