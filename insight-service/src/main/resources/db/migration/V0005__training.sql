-- Training facts: the latest known state of each record, by the version its event carries. No foreign keys between them:
-- an enrolment may arrive before its cohort, and is counted as soon as the cohort is there.
CREATE TABLE cohort_fact (
    cohort_id      varchar(64)  NOT NULL,
    version        bigint       NOT NULL,
    provider_id    varchar(64)  NOT NULL,
    provider_name  varchar(300) NOT NULL,
    course_id      varchar(64)  NOT NULL,
    level          varchar(32)  NOT NULL,
    academic_year  varchar(7)   NOT NULL,
    capacity       integer      NOT NULL,
    CONSTRAINT pk_cohort_fact PRIMARY KEY (cohort_id),
    CONSTRAINT ck_cohort_fact_capacity CHECK (capacity >= 0)
);

CREATE INDEX ix_cohort_fact_academic_year ON cohort_fact (academic_year);

CREATE TABLE enrolment_fact (
    enrolment_id  varchar(64) NOT NULL,
    version       bigint      NOT NULL,
    cohort_id     varchar(64) NOT NULL,
    state         varchar(32) NOT NULL,
    CONSTRAINT pk_enrolment_fact PRIMARY KEY (enrolment_id)
);

CREATE INDEX ix_enrolment_fact_cohort_id ON enrolment_fact (cohort_id);

CREATE TABLE claim_fact (
    claim_id      varchar(64) NOT NULL,
    version       bigint      NOT NULL,
    enrolment_id  varchar(64) NOT NULL,
    cohort_id     varchar(64) NOT NULL,
    state         varchar(32) NOT NULL,
    amount_pence  bigint      NOT NULL,
    currency      varchar(3)  NOT NULL,
    CONSTRAINT pk_claim_fact PRIMARY KEY (claim_id),
    CONSTRAINT ck_claim_fact_amount_pence CHECK (amount_pence > 0)
);

CREATE INDEX ix_claim_fact_cohort_id ON claim_fact (cohort_id);
