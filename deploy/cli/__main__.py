"""`perizinan`: what an operator can do."""

import sys
from importlib import import_module

import typer

# Name on the command line -> module and function or group. Only what is called is imported:
# counting days should not wait for a database library.
COMMANDS = {
    "demo": ("deploy.cli.system", "demo"),
    "up": ("deploy.cli.system", "up"),
    "waktu": ("deploy.cli.system", "waktu"),
    "token": ("deploy.cli.tokens", "token"),
    "hari": ("deploy.cli.hari", "hari"),
    "tenggat": ("deploy.cli.tenggat", "tenggat"),
    "kbli": ("deploy.cli.impor", "kbli"),
    "wilayah": ("deploy.cli.impor", "wilayah"),
    "pelaku-usaha": ("deploy.cli.impor", "pelaku"),
    "pesan-mati": ("deploy.cli.dead_letters", "app"),
    "terbit-ulang": ("deploy.cli.system", "terbit_ulang"),
    "audit": ("deploy.cli.audit", "app"),
    "akses": ("deploy.cli.akses", "akses"),
    "sop": ("deploy.cli.sop", "app"),
    "kontrak": ("deploy.cli.kontrak", "kontrak"),
    "rules": ("deploy.cli.rules", "rules"),
}


def build(wanted: str | None) -> typer.Typer:
    app = typer.Typer(
        name="perizinan",
        help="Perizinan berusaha berbasis risiko: perkakas operator.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    app.callback()(_perizinan)
    for name, (module, attribute) in COMMANDS.items():
        if wanted in COMMANDS and name != wanted:
            continue
        command = getattr(import_module(module), attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def _perizinan() -> None:
    """Perizinan berusaha berbasis risiko: perkakas operator."""


def main() -> None:
    sys.exit(build(next(iter(sys.argv[1:]), None))())


if __name__ == "__main__":
    main()
