-- Tables of closed campaigns that divide people by their answers. The people of a group are fixed when the first table of
-- it is asked for: all blocks of which nobody has left. A block with somebody who has is left out whole, so that these
-- tables and live figures differ by whole blocks.
CREATE TABLE final_scope (
    campaign_id  uuid         NOT NULL,
    audience     varchar(32)  NOT NULL,
    digest       varchar(64)  NOT NULL,
    broken       boolean      NOT NULL DEFAULT false,
    CONSTRAINT pk_final_scope PRIMARY KEY (campaign_id, audience)
);

CREATE TABLE final_leaf (
    campaign_id  uuid         NOT NULL,
    audience     varchar(32)  NOT NULL,
    leaf         varchar(120) NOT NULL,
    blocks       integer      NOT NULL,
    left_out     integer[]    NOT NULL,
    CONSTRAINT pk_final_leaf PRIMARY KEY (campaign_id, audience, leaf),
    CONSTRAINT fk_final_leaf_scope FOREIGN KEY (campaign_id, audience) REFERENCES final_scope
);

-- Which schools of a group had a leader who completed training before the campaign opened, as it was known when that was
-- first asked for.
CREATE TABLE final_school (
    campaign_id    uuid         NOT NULL,
    audience       varchar(32)  NOT NULL,
    establishment  varchar(16)  NOT NULL,
    trained        boolean      NOT NULL,
    CONSTRAINT pk_final_school PRIMARY KEY (campaign_id, audience, establishment)
);

-- The ledger: who is in which part of a table that was given, as the bits of their places. Kept only as long as nobody of
-- them leaves.
CREATE TABLE final_population (
    campaign_id     uuid         NOT NULL,
    audience        varchar(32)  NOT NULL,
    division        text         NOT NULL,
    part            integer      NOT NULL,
    codes           text[]       NOT NULL,
    without_answer  boolean      NOT NULL,
    people          bytea        NOT NULL,
    CONSTRAINT pk_final_population PRIMARY KEY (campaign_id, audience, division, part),
    CONSTRAINT fk_final_population_scope FOREIGN KEY (campaign_id, audience) REFERENCES final_scope
);

-- What was decided, with its noise: a table that was given stays, and so does a refusal.
CREATE TABLE final_table (
    campaign_id  uuid         NOT NULL,
    audience     varchar(32)  NOT NULL,
    first        text         NOT NULL,
    second       text         NOT NULL,
    given        boolean      NOT NULL,
    decision     text         NOT NULL,
    CONSTRAINT pk_final_table PRIMARY KEY (campaign_id, audience, first, second)
);

CREATE FUNCTION refuse_change_of_final_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'decided tables are not changed' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER tr_final_table_stays BEFORE UPDATE ON final_table
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_table();

-- The people of a scope in their order: leaf, block, name of the response.
CREATE FUNCTION final_people(campaign uuid, audience text)
    RETURNS TABLE (place bigint, leaf text, block integer, response_id uuid, establishment text)
    LANGUAGE sql STABLE AS $$
    SELECT row_number() OVER (ORDER BY s.leaf COLLATE "C", f.block, f.response_id), s.leaf::text, f.block, f.response_id,
           f.establishment::text
      FROM final_leaf s
      JOIN leaf l ON l.campaign_id = s.campaign_id AND l.audience = s.leaf
      JOIN response_fact f ON f.leaf_id = l.leaf_id AND f.block <= s.blocks AND NOT f.block = ANY (s.left_out)
     WHERE s.campaign_id = $1 AND s.audience = $2
$$;

-- One decides at a time, and nobody leaves meanwhile.
CREATE FUNCTION lock_final(campaign uuid, audience text) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('final/' || campaign || '/' || audience, 0))
$$;

-- Who leaves is in no ledger from then on. Without it nothing further can be held against it, so nothing further is given.
CREATE FUNCTION forget_final_populations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whose leaf;
    audience_of text;
BEGIN
    SELECT * INTO whose FROM leaf l WHERE l.leaf_id = NEW.leaf_id;
    audience_of := split_part(whose.audience, '@', 1);
    PERFORM lock_final(whose.campaign_id, audience_of);
    IF EXISTS (SELECT 1 FROM final_leaf f
                WHERE f.campaign_id = whose.campaign_id AND f.audience = audience_of AND f.leaf = whose.audience
                  AND f.blocks >= NEW.block AND NOT NEW.block = ANY (f.left_out)) THEN
        UPDATE final_scope s SET broken = true
         WHERE s.campaign_id = whose.campaign_id AND s.audience = audience_of;
        DELETE FROM final_population p
         WHERE p.campaign_id = whose.campaign_id AND p.audience = audience_of;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_response_fact_gone AFTER UPDATE OF gone ON response_fact
    FOR EACH ROW WHEN (NEW.gone AND NOT OLD.gone AND NEW.block IS NOT NULL)
    EXECUTE FUNCTION forget_final_populations();
