-- Many responses sent at once. The lines are kept until each has its receipt and not longer: they hold answers.
CREATE TABLE submission_batch (
    key            uuid        PRIMARY KEY,
    campaign_id    uuid        NOT NULL REFERENCES campaign,
    submitted_by   text        NOT NULL,
    id             uuid        NOT NULL,
    content_digest text        NOT NULL CHECK (content_digest ~ '^[0-9a-f]{64}$'),
    content        bytea,
    lines          integer     NOT NULL CHECK (lines BETWEEN 1 AND 5000),
    submitter      jsonb       NOT NULL,
    traceparent    text        NOT NULL,
    received_at    timestamptz NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT uq_submission_batch_id UNIQUE (campaign_id, submitted_by, id),
    CONSTRAINT ck_submission_batch_content CHECK ((content IS NULL) = (finished_at IS NOT NULL))
);
-- Written and read once: not worth compressing.
ALTER TABLE submission_batch ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX ix_submission_batch_unfinished ON submission_batch (key) WHERE finished_at IS NULL;

-- What became of each line; no answers. The receipt itself is made from the response, as long as there is one.
CREATE TABLE submission_batch_line (
    batch       uuid     NOT NULL REFERENCES submission_batch,
    line        integer  NOT NULL CHECK (line >= 1),
    response_id uuid,
    status      smallint NOT NULL CHECK (status BETWEEN 200 AND 599),
    problem     jsonb,
    CONSTRAINT pk_submission_batch_line PRIMARY KEY (batch, line),
    CONSTRAINT ck_submission_batch_line_problem CHECK ((problem IS NULL) = (status IN (200, 201))),
    CONSTRAINT ck_submission_batch_line_response CHECK (status NOT IN (200, 201) OR response_id IS NOT NULL)
);
