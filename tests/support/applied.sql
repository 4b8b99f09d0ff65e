-- What the handler of tests/support/service.py applied, in its order.
CREATE TABLE applied (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    stream text NOT NULL,
    version bigint,
    event_id uuid NOT NULL,
    note text NOT NULL
);
