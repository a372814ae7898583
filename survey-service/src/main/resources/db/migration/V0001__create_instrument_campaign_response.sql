-- Instruments: documents, immutable once published.
CREATE TABLE instrument (
    id           uuid        PRIMARY KEY,
    survey       text        NOT NULL,
    audience     text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED')),
    number       integer     CHECK (number >= 1),
    document     jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT uq_instrument_number UNIQUE (survey, audience, number),
    CONSTRAINT ck_instrument_published CHECK ((status = 'PUBLISHED') = (number IS NOT NULL AND published_at IS NOT NULL))
);
CREATE FUNCTION refuse_change_of_published_instrument() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published instrument never changes' USING ERRCODE = '55000';
END $$;
CREATE TRIGGER tr_instrument_immutable BEFORE UPDATE OR DELETE ON instrument
    FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION refuse_change_of_published_instrument();

-- Campaigns: windows of time in which instruments are answered.
CREATE TABLE campaign (
    id         uuid        PRIMARY KEY,
    survey     text        NOT NULL,
    name_en    text        NOT NULL,
    name_cy    text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
    opens_at   timestamptz NOT NULL,
    closes_at  timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL,
    CONSTRAINT ck_campaign_window CHECK (opens_at < closes_at)
);
CREATE TABLE campaign_instrument (
    id                 uuid    PRIMARY KEY,
    campaign_id        uuid    NOT NULL REFERENCES campaign,
    instrument_id      uuid    NOT NULL REFERENCES instrument,
    instrument_version integer NOT NULL,
    audience           text    NOT NULL,
    CONSTRAINT uq_campaign_instrument_audience UNIQUE (campaign_id, audience)
);

-- Responses: no name, no invitation, nothing that leads to a person.
CREATE TABLE response (
    id                 uuid        PRIMARY KEY,
    campaign_id        uuid        NOT NULL REFERENCES campaign,
    instrument_id      uuid        NOT NULL REFERENCES instrument,
    instrument_version integer     NOT NULL,
    audience           text        NOT NULL,
    establishment      text        CHECK (establishment ~ '^(EN-[0-9]{6}|CY-[0-9]{7})$'),
    language           text        NOT NULL CHECK (language IN ('en', 'cy')),
    mode               text        NOT NULL CHECK (mode IN ('SELF', 'INTERVIEWER')),
    content_digest     text        NOT NULL CHECK (content_digest ~ '^[0-9a-f]{64}$'),
    answers            jsonb       NOT NULL,
    accepted_at        timestamptz NOT NULL
);
CREATE INDEX ix_response_campaign ON response (campaign_id, audience);
