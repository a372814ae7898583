-- What was answered in words: here and nowhere else. Erasing and redacting have one place to go to.
CREATE TABLE free_text (
    id          uuid        PRIMARY KEY,
    response_id uuid        NOT NULL CONSTRAINT fk_free_text_response REFERENCES response ON DELETE CASCADE,
    campaign_id uuid        NOT NULL CONSTRAINT fk_free_text_campaign REFERENCES campaign,
    audience    text        NOT NULL,
    language    text        NOT NULL CONSTRAINT ck_free_text_language CHECK (language IN ('en', 'cy')),
    variable    text        NOT NULL,
    -- The row within a repeat, from 0.
    position    integer     NOT NULL CONSTRAINT ck_free_text_position CHECK (position >= 0),
    words       text        NOT NULL,
    state       text        NOT NULL CONSTRAINT ck_free_text_state
                CHECK (state IN ('ARRIVED', 'SCREENED_CLEAR', 'HELD', 'RELEASED', 'REDACTED')),
    -- Order of the reviewers' queue: 0 immediate danger, 1 safeguarding, 2 anything else.
    urgency     smallint    NOT NULL DEFAULT 2 CONSTRAINT ck_free_text_urgency CHECK (urgency BETWEEN 0 AND 2),
    -- Kinds and places (KIND start end), never words.
    findings    text[]      NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL,
    coding_due  boolean     NOT NULL DEFAULT false,
    -- How many events have told of this text.
    events      bigint      NOT NULL DEFAULT 0,
    version     bigint      NOT NULL DEFAULT 0,
    CONSTRAINT uq_free_text_place UNIQUE (response_id, variable, position),
    CONSTRAINT ck_free_text_coding_after_screening CHECK (NOT coding_due OR state NOT IN ('ARRIVED', 'HELD'))
);
CREATE INDEX ix_free_text_arrived ON free_text (id) WHERE state = 'ARRIVED';
CREATE INDEX ix_free_text_coding_due ON free_text (id) WHERE coding_due;
CREATE INDEX ix_free_text_queue ON free_text (state, urgency, received_at, id);

CREATE FUNCTION refuse_free_text_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.words <> OLD.words AND NEW.state <> 'REDACTED' THEN
        RAISE EXCEPTION 'only a redaction changes words' USING ERRCODE = '23514', CONSTRAINT = 'ck_free_text_words';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('ARRIVED', 'SCREENED_CLEAR'), ('ARRIVED', 'HELD'), ('HELD', 'RELEASED'), ('HELD', 'REDACTED'),
            ('SCREENED_CLEAR', 'RELEASED'), ('SCREENED_CLEAR', 'REDACTED'), ('RELEASED', 'REDACTED')) THEN
        RAISE EXCEPTION 'no such step in the life of a text' USING ERRCODE = '23514', CONSTRAINT = 'ck_free_text_edge';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tr_free_text_change BEFORE UPDATE ON free_text
    FOR EACH ROW EXECUTE FUNCTION refuse_free_text_change();

-- What may leave this feature within the service: never a text that is held or not yet screened.
CREATE VIEW released_text AS
    SELECT response_id, variable, position, words FROM free_text
    WHERE state IN ('SCREENED_CLEAR', 'RELEASED', 'REDACTED');

-- The frame of themes, in versions that stay as they are.
CREATE TABLE theme_frame (
    version      integer     PRIMARY KEY CONSTRAINT ck_theme_frame_version CHECK (version >= 1),
    document     jsonb       NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL
);
CREATE FUNCTION refuse_change_of_theme_frame() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version of the theme frame never changes' USING ERRCODE = '55000';
END $$;
CREATE TRIGGER tr_theme_frame_immutable BEFORE UPDATE OR DELETE ON theme_frame
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_theme_frame();

-- The themes of a text, by rule until a person has looked.
CREATE TABLE text_coding (
    text_id       uuid        PRIMARY KEY CONSTRAINT fk_text_coding_text REFERENCES free_text ON DELETE CASCADE,
    frame_version integer     NOT NULL CONSTRAINT fk_text_coding_frame REFERENCES theme_frame,
    themes        text[]      NOT NULL,
    source        text        NOT NULL CONSTRAINT ck_text_coding_source CHECK (source IN ('RULE', 'PERSON')),
    -- Of the rules, in percent.
    certainty     smallint    NOT NULL CONSTRAINT ck_text_coding_certainty CHECK (certainty BETWEEN 0 AND 100),
    coded_by      text,
    coded_at      timestamptz NOT NULL,
    version       bigint      NOT NULL DEFAULT 0,
    CONSTRAINT ck_text_coding_person CHECK ((source = 'PERSON') = (coded_by IS NOT NULL))
);
CREATE INDEX ix_text_coding_least_certain ON text_coding (source, certainty, text_id);

-- Quotations carry two signatures on exactly the same words.
CREATE TABLE quotation (
    id              uuid        PRIMARY KEY,
    text_id         uuid        CONSTRAINT fk_quotation_text REFERENCES free_text ON DELETE SET NULL,
    audience        text        NOT NULL,
    language        text        NOT NULL CONSTRAINT ck_quotation_language CHECK (language IN ('en', 'cy')),
    themes          text[]      NOT NULL,
    words           text,
    words_sha256    text,
    state           text        NOT NULL CONSTRAINT ck_quotation_state
                    CHECK (state IN ('PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    proposed_by     text        NOT NULL,
    proposed_at     timestamptz NOT NULL,
    approved_by     text,
    approved_at     timestamptz,
    approved_sha256 text,
    version         bigint      NOT NULL DEFAULT 0,
    CONSTRAINT ck_quotation_four_eyes CHECK (approved_by <> proposed_by),
    CONSTRAINT ck_quotation_wording
        CHECK (words IS NULL OR words_sha256 IS NOT DISTINCT FROM encode(sha256(convert_to(words, 'UTF8')), 'hex')),
    CONSTRAINT ck_quotation_published
        CHECK (state <> 'PUBLISHED' OR (words IS NOT NULL AND approved_by IS NOT NULL AND approved_at IS NOT NULL
                                        AND approved_sha256 IS NOT DISTINCT FROM words_sha256))
);
CREATE INDEX ix_quotation_text ON quotation (text_id);
CREATE INDEX ix_quotation_state ON quotation (state, id);

CREATE FUNCTION refuse_quotation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.words IS NOT NULL AND NEW.words IS DISTINCT FROM OLD.words OR NEW.proposed_by <> OLD.proposed_by THEN
        RAISE EXCEPTION 'the words of a quotation and who proposed them never change'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_quotation_words';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('PROPOSED', 'PUBLISHED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'WITHDRAWN'),
            ('PUBLISHED', 'WITHDRAWN'), ('REJECTED', 'WITHDRAWN')) THEN
        RAISE EXCEPTION 'no such step in the life of a quotation'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_quotation_edge';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tr_quotation_change BEFORE UPDATE ON quotation
    FOR EACH ROW EXECUTE FUNCTION refuse_quotation_change();

-- A quotation does not outlive the words it was taken from.
CREATE FUNCTION withdraw_quotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE quotation SET state = 'WITHDRAWN', words = NULL, words_sha256 = NULL, approved_sha256 = NULL,
                         version = version + 1
    WHERE text_id = OLD.id AND words IS NOT NULL;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER tr_free_text_erased BEFORE DELETE ON free_text
    FOR EACH ROW EXECUTE FUNCTION withdraw_quotations();
CREATE TRIGGER tr_free_text_redacted BEFORE UPDATE ON free_text
    FOR EACH ROW WHEN (OLD.words IS DISTINCT FROM NEW.words) EXECUTE FUNCTION withdraw_quotations();
