"""The one table from refusal to HTTP status (AMB-60); what is not in it is 409."""

STATUS: dict[str, int] = {
    # wrong actor or area
    "BUKAN_ANGGOTA_TIM_TEKNIS": 403,
    "DI_LUAR_WILAYAH": 403,
    "HAK_AKSES_DIBATALKAN": 403,
    # not visible to the caller
    "TIDAK_DITEMUKAN": 404,
    # seen before somebody else changed it
    "VERSI_USANG": 412,
    # content
    "BERKAS_TERLALU_BESAR": 413,
    "ALASAN_WAJIB": 422,
    "BAGIAN_PROFIL_TIDAK_DIISI_LANGSUNG": 422,
    "BERKAS_KOSONG": 422,
    "CATATAN_WAJIB": 422,
    "IDENTITAS_KURANG": 422,
    "JENIS_BERKAS_TIDAK_DITERIMA": 422,
    "JENIS_PEMOHON_TIDAK_DITERIMA": 422,
    "KBLI_TIDAK_DIKENAL": 422,
    "LOKASI_DI_LUAR_DAERAH": 422,
    "PERSYARATAN_TIDAK_DIKENAL": 422,
    "PERSYARATAN_TIDAK_SESUAI": 422,
    "SKALA_TIDAK_DITERIMA": 422,
    "TANGGAL_BELUM_TERJADI": 422,
}
