CREATE TABLE idempotency_key (
    caller      text        NOT NULL,
    operation   text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    status      integer,
    headers     jsonb,
    body        text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, operation, key)
);
CREATE INDEX ix_idempotency_key_created_at ON idempotency_key (created_at);
