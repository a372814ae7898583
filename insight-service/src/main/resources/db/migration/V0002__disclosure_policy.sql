-- What a disclosure policy fixes is data: who may change k is a decision of the bodies responsible, not of a release of
-- this program. A policy is never edited; a new one is a new row, and leaves keep the one they began with.
CREATE TABLE disclosure_policy (
    version      varchar(32) NOT NULL,
    minimum      integer     NOT NULL,
    description  text        NOT NULL,
    CONSTRAINT pk_disclosure_policy PRIMARY KEY (version),
    CONSTRAINT ck_disclosure_policy_minimum CHECK (minimum >= 2)
);

INSERT INTO disclosure_policy (version, minimum, description)
VALUES ('sdc-1', 10, 'RESERVE: sealed blocks of at least 10 people per campaign and audience, one block held back, no noise');
