-- What the measured service keeps: a thing that commands change, and the effect of an event.
CREATE TABLE catatan (
    id uuid PRIMARY KEY,
    judul text NOT NULL,
    versi bigint NOT NULL DEFAULT 0
);
CREATE TABLE efek (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    peristiwa uuid NOT NULL,
    judul text NOT NULL,
    dicatat_pada timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- As many a service keeps it: without a chain.
CREATE TABLE audit_biasa (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entri jsonb NOT NULL
);
