-- Numbers of the events: in their stream when they are decided, for all of the service when they are published.
ALTER TABLE outbox
    ADD COLUMN stream          uuid,
    ADD COLUMN stream_sequence bigint CHECK (stream_sequence >= 1),
    ADD COLUMN position        bigint CHECK (position >= 1),
    ADD COLUMN erased_at       timestamptz;
-- The last number given out in each stream; the nil UUID is the stream of all that was published. Whoever gives numbers
-- out holds the row until the commit: none is left out, and none is seen before a lower one.
CREATE TABLE outbox_head (
    stream uuid   PRIMARY KEY,
    last   bigint NOT NULL CHECK (last >= 1)
) WITH (fillfactor = 50);
UPDATE outbox o SET position = earlier.position
FROM (SELECT event_id, row_number() OVER (ORDER BY published_at, aggregate_type, aggregate_id, aggregate_version)
                       AS position
      FROM outbox WHERE published_at IS NOT NULL) earlier
WHERE earlier.event_id = o.event_id;
INSERT INTO outbox_head (stream, last)
SELECT '00000000-0000-0000-0000-000000000000', max(position) FROM outbox HAVING max(position) IS NOT NULL;
ALTER TABLE outbox
    ADD CONSTRAINT ck_outbox_stream CHECK ((stream IS NULL) = (stream_sequence IS NULL)),
    ADD CONSTRAINT ck_outbox_position CHECK ((position IS NULL) = (published_at IS NULL)),
    ADD CONSTRAINT ck_outbox_erased CHECK (erased_at IS NULL OR payload = '{}');
CREATE UNIQUE INDEX uq_outbox_stream_sequence ON outbox (stream, stream_sequence) WHERE stream IS NOT NULL;
CREATE UNIQUE INDEX uq_outbox_position ON outbox (position) WHERE position IS NOT NULL;
-- The relay reads the unpublished in the order of their ids, that is of their age (UUIDv7).
DROP INDEX ix_outbox_unpublished;
CREATE INDEX ix_outbox_unpublished ON outbox (event_id) WHERE published_at IS NULL;
-- Published events that somebody wants published again.
CREATE TABLE outbox_replay (
    id             uuid        PRIMARY KEY,
    after_position bigint      NOT NULL CHECK (after_position >= 0),
    until_position bigint      NOT NULL,
    stream         uuid,
    aggregate_type text,
    aggregate_id   text,
    reached        bigint      NOT NULL,
    events         bigint      NOT NULL CHECK (events >= 0),
    sent           bigint      NOT NULL DEFAULT 0,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT ck_outbox_replay_reached CHECK (after_position <= reached AND reached <= until_position),
    CONSTRAINT ck_outbox_replay_finished CHECK (finished_at IS NULL OR reached = until_position),
    CONSTRAINT ck_outbox_replay_sent CHECK (sent <= events),
    CONSTRAINT ck_outbox_replay_aggregate CHECK ((aggregate_type IS NULL) = (aggregate_id IS NULL))
);
CREATE INDEX ix_outbox_replay_unfinished ON outbox_replay (id) WHERE finished_at IS NULL;
