-- Tables of the messaging kernel, in every service's database. Statements end at a semicolon
-- at the end of a line.

CREATE TABLE stream (
    id text PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0
);

CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at timestamptz,
    UNIQUE (stream, version)
) WITH (fillfactor = 85);

-- The relay's poll: small, because marking removes the entry.
CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;

-- An event was received: applied, waiting, dead, or of no interest. Kept as long as a source
-- can publish again, else a repeat would look like a conflict.
CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);

CREATE TABLE stream_in (
    consumer text NOT NULL,
    source text NOT NULL,
    stream text NOT NULL,
    last bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (consumer, source, stream)
);

-- A version that came before its predecessor.
CREATE TABLE waiting (
    consumer text NOT NULL,
    source text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    event_id uuid NOT NULL,
    record jsonb NOT NULL,
    body bytea,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, source, stream, version)
);

CREATE TABLE dead_letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    source text,
    stream text,
    version bigint,
    type text,
    reason text NOT NULL,
    detail text NOT NULL,
    record jsonb NOT NULL,
    body bytea,
    dead_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    closed_at timestamptz,
    closed_as text,
    CHECK ((closed_at IS NULL) = (closed_as IS NULL))
);

CREATE INDEX dead_letter_open ON dead_letter (source, stream, version) WHERE closed_at IS NULL;

CREATE TABLE audit_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL,
    hash bytea NOT NULL
);

INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- entry is the canonical JSON that was hashed: text, so that no byte of it can change form.
CREATE TABLE audit (
    seq bigint PRIMARY KEY,
    entry text NOT NULL,
    hash bytea NOT NULL
);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE TABLE idempotency (
    actor text NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    status integer,
    response bytea,  -- encrypted: an answer may hold a NIK
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (actor, key)
);

-- What a decree changed in the calendar (CALC-1); each service keeps its own copy.
CREATE TABLE kalender_overlay (
    tanggal date PRIMARY KEY,
    libur boolean NOT NULL,
    nama text NOT NULL,
    dasar_hukum text NOT NULL
);
