-- What has been released, in the order in which it was noticed. Numbers are given under one lock, so whoever has read up to
-- one of them misses none. A release is named by its group and not by a key of the sums: reading anew keeps them.
CREATE TABLE release (
    id           bigint       NOT NULL,
    campaign_id  uuid         NOT NULL,
    audience     varchar(120) NOT NULL,
    blocks       integer      NOT NULL,
    CONSTRAINT pk_release PRIMARY KEY (id),
    CONSTRAINT uq_release_blocks UNIQUE (campaign_id, audience, blocks),
    CONSTRAINT ck_release_id CHECK (id > 0),
    CONSTRAINT ck_release_blocks CHECK (blocks > 0)
);

CREATE INDEX ix_release_campaign ON release (campaign_id, id);

-- Figures as they were shown, by their digest: the figures of one group in one table. Never changed.
CREATE TABLE published_figures (
    digest   varchar(64) NOT NULL,
    content  text        NOT NULL,
    CONSTRAINT pk_published_figures PRIMARY KEY (digest)
);
