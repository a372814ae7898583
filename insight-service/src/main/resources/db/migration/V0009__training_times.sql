-- Every step of an enrolment with its day: how long something takes is not in the latest state. A step is never changed, so
-- steps may come late, twice or in another order.
CREATE TABLE enrolment_step (
    enrolment_id  varchar(64) NOT NULL,
    version       bigint      NOT NULL,
    state         varchar(32) NOT NULL,
    occurred_on   date        NOT NULL,
    CONSTRAINT pk_enrolment_step PRIMARY KEY (enrolment_id, version)
);

ALTER TABLE enrolment_fact ADD COLUMN establishment varchar(16);

CREATE INDEX ix_claim_fact_enrolment_id ON claim_fact (enrolment_id);

-- Where a school or college is, as the training service registered it.
CREATE TABLE establishment_fact (
    establishment    varchar(16)  NOT NULL,
    version          bigint       NOT NULL,
    local_authority  varchar(200),
    CONSTRAINT pk_establishment_fact PRIMARY KEY (establishment)
);
