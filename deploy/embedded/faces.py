"""The four services as the embedded mode needs them, without importing them (it costs a second).

A test holds SUBSCRIPTIONS to the services' own lists.
"""

SERVICES = ("registrasi", "pengawasan", "sanksi", "notifikasi")
SUBSCRIPTIONS: dict[str, tuple[str, ...]] = {
    "registrasi": ("integrasi", "notifikasi", "sanksi"),
    "pengawasan": ("notifikasi", "registrasi", "sanksi"),
    "sanksi": ("integrasi", "notifikasi", "pengawasan", "registrasi"),
    "notifikasi": ("notifikasi", "pengawasan", "registrasi", "sanksi"),
}
