-- Published questionnaires, as far as figures need them: which variable measures which concept, and the texts.
CREATE TABLE instrument (
    instrument_id  uuid         NOT NULL,
    version        integer      NOT NULL,
    survey         varchar(200) NOT NULL,
    audience       varchar(32)  NOT NULL,
    title_en       text         NOT NULL,
    title_cy       text         NOT NULL,
    CONSTRAINT pk_instrument PRIMARY KEY (instrument_id, version)
);

CREATE TABLE instrument_variable (
    instrument_id  uuid         NOT NULL,
    version        integer      NOT NULL,
    variable       varchar(64)  NOT NULL,
    ordinal        integer      NOT NULL,
    kind           varchar(32)  NOT NULL,
    concept        varchar(200),
    comparability  varchar(32),
    label_en       text         NOT NULL,
    label_cy       text         NOT NULL,
    CONSTRAINT pk_instrument_variable PRIMARY KEY (instrument_id, version, variable),
    CONSTRAINT fk_instrument_variable_instrument FOREIGN KEY (instrument_id, version) REFERENCES instrument
);

CREATE INDEX ix_instrument_variable_concept ON instrument_variable (concept) WHERE concept IS NOT NULL;

CREATE TABLE instrument_code (
    instrument_id  uuid         NOT NULL,
    version        integer      NOT NULL,
    variable       varchar(64)  NOT NULL,
    code           varchar(32)  NOT NULL,
    ordinal        integer      NOT NULL,
    label_en       text         NOT NULL,
    label_cy       text         NOT NULL,
    missing        boolean      NOT NULL,
    CONSTRAINT pk_instrument_code PRIMARY KEY (instrument_id, version, variable, code),
    CONSTRAINT fk_instrument_code_variable
        FOREIGN KEY (instrument_id, version, variable) REFERENCES instrument_variable
);

CREATE TABLE campaign (
    campaign_id  uuid         NOT NULL,
    survey       varchar(200) NOT NULL,
    name_en      text         NOT NULL,
    name_cy      text         NOT NULL,
    opens_at     timestamptz  NOT NULL,
    closes_at    timestamptz  NOT NULL,
    closed_at    timestamptz,
    CONSTRAINT pk_campaign PRIMARY KEY (campaign_id)
);

-- No foreign key to instrument: the two travel on different topics and either may arrive first.
CREATE TABLE campaign_instrument (
    campaign_id    uuid        NOT NULL,
    instrument_id  uuid        NOT NULL,
    version        integer     NOT NULL,
    audience       varchar(32) NOT NULL,
    CONSTRAINT pk_campaign_instrument PRIMARY KEY (campaign_id, instrument_id, version),
    CONSTRAINT fk_campaign_instrument_campaign FOREIGN KEY (campaign_id) REFERENCES campaign
);
