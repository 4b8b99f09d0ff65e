"""Every request, by the institution it asks: who may file it, of what, with which proof."""
