-- Schools and colleges, as training-service told of them. Without names: here only the reference counts.
CREATE TABLE establishment (
    reference       text    NOT NULL,
    nation          text    NOT NULL GENERATED ALWAYS AS (left(reference, 2)) STORED,
    local_authority text,
    open            boolean NOT NULL,
    CONSTRAINT pk_establishment PRIMARY KEY (reference),
    CONSTRAINT ck_establishment_reference CHECK (reference ~ '^(EN-[0-9]{6}|CY-[0-9]{7})$')
);
CREATE INDEX ix_establishment_nation ON establishment (nation);

-- The tables of the platform, word for word; a test compares them.
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
