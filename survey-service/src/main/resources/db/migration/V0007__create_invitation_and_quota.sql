-- Invitations: who may answer once. Nothing in a row leads to a response or tells when it was used: no id, no time, no
-- order. The code itself is not here, only a keyed hash of it.
CREATE TABLE invitation_upload (
    id          uuid    NOT NULL CONSTRAINT pk_invitation_upload PRIMARY KEY,
    campaign_id uuid    NOT NULL CONSTRAINT fk_invitation_upload_campaign REFERENCES campaign,
    request_key text    NOT NULL,
    issued      integer NOT NULL CONSTRAINT ck_invitation_upload_issued CHECK (issued BETWEEN 1 AND 5000),
    issued_on   date    NOT NULL,
    CONSTRAINT uq_invitation_upload_key UNIQUE (campaign_id, request_key)
);
CREATE TABLE invitation (
    campaign_id   uuid  NOT NULL CONSTRAINT fk_invitation_campaign REFERENCES campaign,
    code_hash     bytea NOT NULL CONSTRAINT ck_invitation_code_hash CHECK (length(code_hash) = 32),
    upload_id     uuid  NOT NULL CONSTRAINT fk_invitation_upload REFERENCES invitation_upload,
    audience      text  NOT NULL,
    establishment text  CONSTRAINT ck_invitation_establishment CHECK (establishment ~ '^(EN-[0-9]{6}|CY-[0-9]{7})$'),
    -- USED: by a transaction that stored a response; MIXED: used, and rewritten together with others since;
    -- VOID: withdrawn before it was used.
    state         text  NOT NULL DEFAULT 'UNUSED' CONSTRAINT ck_invitation_state CHECK (state IN ('UNUSED', 'USED', 'MIXED', 'VOID')),
    CONSTRAINT pk_invitation PRIMARY KEY (campaign_id, code_hash)
);
CREATE INDEX ix_invitation_used ON invitation (campaign_id) WHERE state = 'USED';
CREATE FUNCTION refuse_second_use_of_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (('UNUSED', 'USED'), ('USED', 'MIXED'), ('UNUSED', 'VOID'))
            OR (NEW.campaign_id, NEW.code_hash, NEW.audience) <> (OLD.campaign_id, OLD.code_hash, OLD.audience)
            OR NEW.establishment IS DISTINCT FROM OLD.establishment THEN
        RAISE EXCEPTION 'an invitation is used once and never changes' USING ERRCODE = '23514', CONSTRAINT = 'tr_invitation_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tr_invitation_once BEFORE UPDATE ON invitation
    FOR EACH ROW EXECUTE FUNCTION refuse_second_use_of_invitation();
CREATE FUNCTION refuse_removal_of_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an invitation stays' USING ERRCODE = '23514', CONSTRAINT = 'tr_invitation_stays';
END $$;
CREATE TRIGGER tr_invitation_stays BEFORE DELETE ON invitation
    FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_invitation();

-- Quotas: at most so many responses of a kind, over all instruments of a campaign.
CREATE TABLE quota_cell (
    campaign_id uuid    NOT NULL CONSTRAINT fk_quota_cell_campaign REFERENCES campaign,
    quota_id    text    NOT NULL CONSTRAINT ck_quota_cell_id CHECK (quota_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    label_en    text    NOT NULL,
    label_cy    text    NOT NULL,
    audiences   text[]  NOT NULL CONSTRAINT ck_quota_cell_audiences CHECK (cardinality(audiences) >= 1),
    condition   text    NOT NULL,
    places      integer NOT NULL,
    taken       integer NOT NULL,
    version     bigint  NOT NULL,
    CONSTRAINT pk_quota_cell PRIMARY KEY (campaign_id, quota_id),
    CONSTRAINT ck_quota_cell_taken CHECK (taken BETWEEN 0 AND places)
);
