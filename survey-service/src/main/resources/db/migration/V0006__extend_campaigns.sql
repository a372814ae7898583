-- Campaigns: how one gets in, how long batches may come after the end, and a number for each of its events.
ALTER TABLE campaign
    ADD COLUMN access        text        NOT NULL DEFAULT 'OPEN',
    ADD COLUMN grace_until   timestamptz,
    ADD COLUMN event_version bigint      NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_campaign_access CHECK (access IN ('OPEN', 'CODE')),
    ADD CONSTRAINT ck_campaign_grace CHECK (grace_until >= closes_at),
    ADD CONSTRAINT ck_campaign_event_version CHECK (event_version >= 0);
UPDATE campaign SET event_version = CASE state WHEN 'OPEN' THEN 1 WHEN 'CLOSED' THEN 2 ELSE 0 END;

-- A campaign never goes back, and its end moves only while it is open and only later.
CREATE FUNCTION refuse_step_back_of_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (('PLANNED', 'PLANNED'), ('PLANNED', 'OPEN'), ('OPEN', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'CLOSED')) THEN
        RAISE EXCEPTION 'a campaign goes from PLANNED to OPEN to CLOSED' USING ERRCODE = '23514', CONSTRAINT = 'tr_campaign_forward';
    END IF;
    IF NEW.closes_at <> OLD.closes_at AND (OLD.state <> 'OPEN' OR NEW.closes_at < OLD.closes_at) THEN
        RAISE EXCEPTION 'only an open campaign gets another end, and only a later one' USING ERRCODE = '23514', CONSTRAINT = 'tr_campaign_forward';
    END IF;
    IF NEW.event_version < OLD.event_version THEN
        RAISE EXCEPTION 'events are counted upwards' USING ERRCODE = '23514', CONSTRAINT = 'tr_campaign_forward';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER tr_campaign_forward BEFORE UPDATE ON campaign
    FOR EACH ROW EXECUTE FUNCTION refuse_step_back_of_campaign();

-- Every end a campaign had, kept for good.
CREATE TABLE campaign_extension (
    campaign_id        uuid        NOT NULL CONSTRAINT fk_campaign_extension_campaign REFERENCES campaign,
    number             integer     NOT NULL CONSTRAINT ck_campaign_extension_number CHECK (number >= 1),
    previous_closes_at timestamptz NOT NULL,
    closes_at          timestamptz NOT NULL,
    extended_at        timestamptz NOT NULL,
    CONSTRAINT pk_campaign_extension PRIMARY KEY (campaign_id, number),
    CONSTRAINT ck_campaign_extension_later CHECK (closes_at > previous_closes_at)
);
CREATE FUNCTION refuse_change_of_campaign_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'extensions are kept as they were' USING ERRCODE = '23514', CONSTRAINT = 'tr_campaign_extension_kept';
END $$;
CREATE TRIGGER tr_campaign_extension_kept BEFORE UPDATE OR DELETE ON campaign_extension
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_campaign_extension();

-- The sampling frame: how many are asked at each establishment.
CREATE TABLE campaign_frame (
    campaign_id   uuid    NOT NULL CONSTRAINT fk_campaign_frame_campaign REFERENCES campaign,
    establishment text    NOT NULL CONSTRAINT ck_campaign_frame_establishment CHECK (establishment ~ '^(EN-[0-9]{6}|CY-[0-9]{7})$'),
    audience      text    NOT NULL,
    expected      integer NOT NULL CONSTRAINT ck_campaign_frame_expected CHECK (expected BETWEEN 1 AND 100000),
    CONSTRAINT pk_campaign_frame PRIMARY KEY (campaign_id, establishment, audience)
);

-- The counts that were shown last. They change together and never go down; see careers.survey.disclosure.
CREATE TABLE shown_release (
    campaign_id uuid   NOT NULL CONSTRAINT pk_shown_release PRIMARY KEY CONSTRAINT fk_shown_release_campaign REFERENCES campaign,
    responses   bigint NOT NULL CONSTRAINT ck_shown_release_responses CHECK (responses >= 0)
);
CREATE TABLE shown_count (
    campaign_id uuid   NOT NULL CONSTRAINT fk_shown_count_release REFERENCES shown_release,
    cell        text   NOT NULL,
    shown       bigint NOT NULL CONSTRAINT ck_shown_count_shown CHECK (shown >= 0),
    CONSTRAINT pk_shown_count PRIMARY KEY (campaign_id, cell)
);
