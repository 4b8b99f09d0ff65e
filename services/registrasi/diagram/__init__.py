"""The flow of an SOP, drawn."""

from services.registrasi.diagram.alur import svg

__all__ = ["svg"]
