"""`perizinan`: what an operator can do."""

import sys

import typer

from deploy.cli import audit, dead_letters, hari, system, tokens

app = typer.Typer(
    name="perizinan",
    help="Perizinan berusaha berbasis risiko: perkakas operator.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
)
app.command("hari")(hari.hari)
app.command("up")(system.up)
app.command("demo")(system.demo)
app.command("waktu")(system.waktu)
app.command("token")(tokens.token)
app.command("terbit-ulang")(system.terbit_ulang)
app.add_typer(dead_letters.app, name="pesan-mati")
app.add_typer(audit.app, name="audit")


def main() -> None:
    sys.exit(app())


if __name__ == "__main__":
    main()
