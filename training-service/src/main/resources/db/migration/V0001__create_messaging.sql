-- Tables of the platform: events on their way out, and the keys of repeatable requests.
CREATE TABLE outbox (
    event_id          uuid        PRIMARY KEY,
    topic             text        NOT NULL,
    type              text        NOT NULL,
    aggregate_type    text        NOT NULL,
    aggregate_id      text        NOT NULL,
    aggregate_version bigint      NOT NULL CHECK (aggregate_version >= 1),
    payload           jsonb       NOT NULL,
    traceparent       text        NOT NULL,
    created_at        timestamptz NOT NULL,
    bucket            integer     NOT NULL GENERATED ALWAYS AS ((hashtext(aggregate_id) & 2147483647) % 16) STORED,
    attempts          integer     NOT NULL DEFAULT 0,
    next_attempt_at   timestamptz,
    published_at      timestamptz,
    last_error        text,
    -- Two decisions from the same state cannot both be stored.
    CONSTRAINT uq_outbox_aggregate_version UNIQUE (aggregate_type, aggregate_id, aggregate_version)
);
CREATE INDEX ix_outbox_unpublished ON outbox (aggregate_type, aggregate_id, aggregate_version)
    WHERE published_at IS NULL;

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
