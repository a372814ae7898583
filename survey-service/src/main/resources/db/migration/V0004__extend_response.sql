-- What a response needs for its life after acceptance, and for interviewers.
ALTER TABLE response
    ADD COLUMN status                text    NOT NULL DEFAULT 'COMPLETED'
        CONSTRAINT ck_response_status CHECK (status IN ('COMPLETED', 'AMENDED', 'WITHDRAWN')),
    ADD COLUMN revision              integer NOT NULL DEFAULT 1
        CONSTRAINT ck_response_revision CHECK (revision >= 1),
    -- SHA-256 of the code with which the respondent may take it back.
    ADD COLUMN withdrawal_code_hash  text
        CONSTRAINT ck_response_withdrawal_code_hash CHECK (withdrawal_code_hash ~ '^[0-9a-f]{64}$'),
    ADD COLUMN interviewer_reference text
        CONSTRAINT ck_response_interviewer_reference CHECK (interviewer_reference ~ '^[A-Za-z0-9-]{1,32}$'),
    ADD COLUMN started_at            timestamptz,
    ADD COLUMN completed_at          timestamptz,
    -- Variables that routing kept from the respondent, and rules that were broken but refuse nothing.
    ADD COLUMN not_asked             text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN warnings              text[]  NOT NULL DEFAULT '{}',
    ADD CONSTRAINT ck_response_duration CHECK (started_at <= completed_at);
-- Interviews from before this version have no reference.
ALTER TABLE response ADD CONSTRAINT ck_response_interviewer
    CHECK ((mode = 'INTERVIEWER') = (interviewer_reference IS NOT NULL)) NOT VALID;
