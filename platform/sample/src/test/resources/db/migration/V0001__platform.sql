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
-- How far each aggregate of each topic has been applied: a version that is not greater is a duplicate.
CREATE TABLE inbox (
    consumer     text   NOT NULL,
    topic        text   NOT NULL,
    aggregate_id text   NOT NULL,
    last_version bigint NOT NULL CHECK (last_version >= 1),
    PRIMARY KEY (consumer, topic, aggregate_id)
);
-- Where to go on reading; stored with the effect, never in Kafka.
CREATE TABLE inbox_offset (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL CHECK (next_offset >= 0),
    PRIMARY KEY (consumer, topic, partition)
);
-- Events that came and were not applied: they cannot be understood, or an earlier one is missing.
CREATE TABLE held_event (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer     text        NOT NULL,
    topic        text        NOT NULL,
    partition    integer     NOT NULL,
    kafka_offset bigint      NOT NULL,
    key          text        NOT NULL,
    sequence     bigint,
    type         text,
    headers      jsonb       NOT NULL,
    value        bytea,
    reason       text        NOT NULL CHECK (reason IN ('POISON', 'GAP')),
    detail       text        NOT NULL,
    held_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_held_event_place UNIQUE (consumer, topic, partition, kafka_offset)
);
-- A duplicate of an event that is held already is not held twice.
CREATE UNIQUE INDEX uq_held_event_sequence ON held_event (consumer, topic, key, sequence)
    WHERE reason = 'GAP';
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
