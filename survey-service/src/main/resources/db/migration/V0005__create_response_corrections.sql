-- What becomes of a response after it was accepted.

-- Amendments: that they were, and the digest by which one that is sent again is known. The content is the response's own.
CREATE TABLE response_amendment (
    response_id    uuid        NOT NULL REFERENCES response ON DELETE CASCADE,
    revision       integer     NOT NULL CHECK (revision >= 2),
    content_digest text        NOT NULL CHECK (content_digest ~ '^[0-9a-f]{64}$'),
    amended_at     timestamptz NOT NULL,
    PRIMARY KEY (response_id, revision)
);

-- Withdrawn: nothing of what was answered is left.
ALTER TABLE response ADD COLUMN withdrawn_at timestamptz,
    ADD CONSTRAINT ck_response_withdrawn CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
    ADD CONSTRAINT ck_response_withdrawn_empty CHECK (
        status <> 'WITHDRAWN' OR (answers = '{}' AND not_asked = '{}' AND warnings = '{}' AND establishment IS NULL));

-- The respondent has the code alone.
CREATE INDEX ix_response_withdrawal_code_hash ON response USING hash (withdrawal_code_hash);

-- Erased: that the id was used is all that is left, so that nobody stores it again by sending an old file once more.
CREATE TABLE response_erasure (
    id                   uuid        PRIMARY KEY,
    campaign_id          uuid        NOT NULL REFERENCES campaign,
    withdrawal_code_hash text        CHECK (withdrawal_code_hash ~ '^[0-9a-f]{64}$'),
    erased_at            timestamptz NOT NULL
);
CREATE INDEX ix_response_erasure_withdrawal_code_hash ON response_erasure USING hash (withdrawal_code_hash);

CREATE FUNCTION refuse_erased_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM response_erasure JOIN stored USING (id)) THEN
        RAISE EXCEPTION 'an erased response does not come back'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_response_not_erased', TABLE = 'response';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tr_response_not_erased AFTER INSERT ON response REFERENCING NEW TABLE AS stored
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_erased_response();

-- Answers that are still being given. They go when the response is complete, and at the latest with their campaign.
CREATE TABLE response_draft (
    id          uuid        PRIMARY KEY,
    campaign_id uuid        NOT NULL REFERENCES campaign,
    owner       text        NOT NULL,
    content     jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint      NOT NULL
);
CREATE INDEX ix_response_draft_campaign ON response_draft (campaign_id, updated_at);
