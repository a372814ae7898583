-- Plumbing tables, copied from the platform: blocks are published, and the relay works on these.
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

-- Who is in a block is told by its event, also to an empty database, before the answers are read: a row without answers
-- has version 0 and is not in the sums. While people of a leaf are not in its sums nothing of the leaf is shown: sums that
-- fill up one by one would differ by one.
ALTER TABLE response_fact
    ALTER COLUMN instrument_id DROP NOT NULL,
    ALTER COLUMN instrument_version DROP NOT NULL,
    ALTER COLUMN language DROP NOT NULL,
    ALTER COLUMN mode DROP NOT NULL,
    ALTER COLUMN accepted_at DROP NOT NULL,
    ADD COLUMN uncounted boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT ck_response_fact_content CHECK (version = 0 OR gone OR (instrument_id IS NOT NULL
        AND instrument_version IS NOT NULL AND language IS NOT NULL AND mode IS NOT NULL AND accepted_at IS NOT NULL)),
    ADD CONSTRAINT ck_response_fact_uncounted CHECK (NOT uncounted OR block IS NOT NULL);

-- More than 2k may be pending while the log is read back: nobody is released then.
ALTER TABLE leaf
    ADD COLUMN missing integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_leaf_missing CHECK (missing BETWEEN 0 AND released),
    DROP CONSTRAINT ck_leaf_pending,
    ADD CONSTRAINT ck_leaf_pending CHECK (pending >= 0);

-- Blocks that were released before they were events. The version of a person is the one that the sums hold now; the key
-- of the noise is the one that this database belongs to.
INSERT INTO outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload, traceparent, created_at)
SELECT gen_random_uuid(), 'insight.block.v1', 'insight.block.sealed', 'block',
       l.campaign_id || '/' || l.audience, b.number,
       jsonb_build_object(
           'campaignId', l.campaign_id, 'group', l.audience, 'policy', l.policy, 'number', b.number,
           'noiseKey', (SELECT fingerprint FROM noise_key), 'amended', jsonb_build_array(),
           'people', (SELECT jsonb_agg(jsonb_build_object('responseId', f.response_id, 'version', f.sealed_version)
                                       ORDER BY f.position)
                        FROM response_fact f WHERE f.leaf_id = b.leaf_id AND f.block = b.number)),
       '00-00000000000000000000000000000001-0000000000000001-00', now()
  FROM released_block b JOIN leaf l USING (leaf_id);

-- Responses that were accepted and never come: their event was skipped, or is empty because they were taken back before.
CREATE TABLE absent_response (
    response_id  uuid NOT NULL,
    campaign_id  uuid NOT NULL,
    CONSTRAINT pk_absent_response PRIMARY KEY (response_id)
);
CREATE INDEX ix_absent_response_campaign_id ON absent_response (campaign_id);
