-- An area of a campaign is a leaf of its own for an audience of which its sampling frame expects enough people; all others
-- are one leaf. How many are enough is part of the policy; 0 is never.
ALTER TABLE disclosure_policy
    ADD COLUMN area_minimum integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_disclosure_policy_area_minimum CHECK (area_minimum = 0 OR area_minimum >= minimum);
ALTER TABLE disclosure_policy ALTER COLUMN area_minimum DROP DEFAULT;

INSERT INTO disclosure_policy (version, minimum, noise, area_minimum, description)
VALUES ('sdc-3', 10, 4, 30, 'RESERVE with noise as sdc-2; an area of which the sampling frame expects at least 30 people of an audience is a leaf of its own');

-- The policy in force when a campaign opened: all of its leaves begin under it, as their tables are added up. Campaigns that
-- were opened before have none.
ALTER TABLE campaign
    ADD COLUMN policy varchar(32),
    ADD CONSTRAINT fk_campaign_policy FOREIGN KEY (policy) REFERENCES disclosure_policy;

-- The areas of the sampling frame of a campaign and what was decided of them when it opened. Never changed.
CREATE TABLE campaign_area (
    campaign_id     uuid        NOT NULL,
    area            varchar(32) NOT NULL,
    establishments  text[]      NOT NULL,
    CONSTRAINT pk_campaign_area PRIMARY KEY (campaign_id, area),
    CONSTRAINT fk_campaign_area_campaign FOREIGN KEY (campaign_id) REFERENCES campaign
);

CREATE TABLE campaign_area_audience (
    campaign_id  uuid        NOT NULL,
    area         varchar(32) NOT NULL,
    audience     varchar(32) NOT NULL,
    expected     integer     NOT NULL,
    own          boolean     NOT NULL,
    CONSTRAINT pk_campaign_area_audience PRIMARY KEY (campaign_id, area, audience),
    CONSTRAINT fk_campaign_area_audience_area FOREIGN KEY (campaign_id, area) REFERENCES campaign_area,
    CONSTRAINT ck_campaign_area_audience_expected CHECK (expected >= 0)
);

CREATE FUNCTION refuse_change_of_campaign_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'areas are decided when a campaign opens' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER tr_campaign_area_append_only BEFORE UPDATE OR DELETE ON campaign_area
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_campaign_area();
CREATE TRIGGER tr_campaign_area_audience_append_only BEFORE UPDATE OR DELETE ON campaign_area_audience
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_campaign_area();
