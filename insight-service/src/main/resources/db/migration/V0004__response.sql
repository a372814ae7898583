-- A leaf: one audience of one campaign. Its row is the lock under which people get their place in the order, and its
-- numbers are the whole state of the release rule. No foreign key to campaign: a response may arrive before it.
CREATE TABLE leaf (
    leaf_id      bigint      GENERATED ALWAYS AS IDENTITY,
    campaign_id  uuid        NOT NULL,
    audience     varchar(32) NOT NULL,
    policy       varchar(32) NOT NULL,
    minimum      integer     NOT NULL,
    arrived      integer     NOT NULL DEFAULT 0,
    released     integer     NOT NULL DEFAULT 0,
    blocks       integer     NOT NULL DEFAULT 0,
    accepted     integer,
    finished     boolean     NOT NULL DEFAULT false,
    CONSTRAINT pk_leaf PRIMARY KEY (leaf_id),
    CONSTRAINT uq_leaf_campaign_audience UNIQUE (campaign_id, audience),
    CONSTRAINT fk_leaf_policy FOREIGN KEY (policy) REFERENCES disclosure_policy,
    -- The rule again, where no program error can get round it.
    CONSTRAINT ck_leaf_released CHECK (released <= arrived AND released >= blocks * minimum AND (blocks > 0) = (released > 0)),
    CONSTRAINT ck_leaf_pending CHECK (arrived - released < 2 * minimum)
);

CREATE TABLE response_fact (
    response_id         uuid        NOT NULL,
    leaf_id             bigint      NOT NULL,
    position            integer     NOT NULL,
    instrument_id       uuid        NOT NULL,
    instrument_version  integer     NOT NULL,
    establishment       varchar(16),
    language            varchar(8)  NOT NULL,
    mode                varchar(32) NOT NULL,
    accepted_at         timestamptz NOT NULL,
    answers             jsonb       NOT NULL,
    texts               text[]      NOT NULL,
    CONSTRAINT pk_response_fact PRIMARY KEY (response_id),
    CONSTRAINT uq_response_fact_leaf_position UNIQUE (leaf_id, position),
    CONSTRAINT fk_response_fact_leaf FOREIGN KEY (leaf_id) REFERENCES leaf
);

CREATE TABLE released_block (
    leaf_id         bigint  NOT NULL,
    number          integer NOT NULL,
    first_position  integer NOT NULL,
    last_position   integer NOT NULL,
    minimum         integer NOT NULL,
    CONSTRAINT pk_released_block PRIMARY KEY (leaf_id, number),
    CONSTRAINT uq_released_block_first UNIQUE (leaf_id, first_position),
    CONSTRAINT fk_released_block_leaf FOREIGN KEY (leaf_id) REFERENCES leaf,
    CONSTRAINT ck_released_block_people CHECK (last_position - first_position + 1 >= minimum)
);

-- Sums over released blocks, kept per leaf. Queries read these two tables and never response_fact.
CREATE TABLE released_people (
    leaf_id             bigint  NOT NULL,
    instrument_id       uuid    NOT NULL,
    instrument_version  integer NOT NULL,
    people              integer NOT NULL,
    CONSTRAINT pk_released_people PRIMARY KEY (leaf_id, instrument_id, instrument_version),
    CONSTRAINT fk_released_people_leaf FOREIGN KEY (leaf_id) REFERENCES leaf
);

CREATE TABLE released_answer (
    leaf_id             bigint      NOT NULL,
    instrument_id       uuid        NOT NULL,
    instrument_version  integer     NOT NULL,
    variable            varchar(64) NOT NULL,
    code                varchar(32) NOT NULL,
    people              integer     NOT NULL,
    CONSTRAINT pk_released_answer PRIMARY KEY (leaf_id, instrument_id, instrument_version, variable, code),
    CONSTRAINT fk_released_answer_leaf FOREIGN KEY (leaf_id) REFERENCES leaf
);
