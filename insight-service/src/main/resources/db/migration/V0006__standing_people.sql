-- Whoever takes a response back before it is part of a figure is in no figure: a block is the next k people who still
-- stand, not the next k places. Which block a person is in is therefore written down, and is never decided again: a
-- rebuild reads the content anew and not the places.
ALTER TABLE response_fact
    ADD COLUMN version           bigint  NOT NULL DEFAULT 1,
    ADD COLUMN block             integer,
    ADD COLUMN sealed_version    bigint,
    ADD COLUMN gone              boolean NOT NULL DEFAULT false,
    ADD COLUMN amendment         jsonb,
    ADD COLUMN amendment_version bigint;

UPDATE response_fact f SET block = b.number, sealed_version = 1
  FROM released_block b
 WHERE b.leaf_id = f.leaf_id AND f.position BETWEEN b.first_position AND b.last_position;

-- An emptied fact is what a withdrawal left.
UPDATE response_fact SET gone = true WHERE answers = '{}' AND texts = '{}' AND establishment IS NULL;

ALTER TABLE response_fact
    ALTER COLUMN version DROP DEFAULT,
    ADD CONSTRAINT fk_response_fact_block FOREIGN KEY (leaf_id, block) REFERENCES released_block,
    ADD CONSTRAINT ck_response_fact_sealed CHECK ((block IS NULL) = (sealed_version IS NULL)),
    ADD CONSTRAINT ck_response_fact_amendment CHECK ((amendment IS NULL) = (amendment_version IS NULL)),
    ADD CONSTRAINT ck_response_fact_gone CHECK (NOT gone OR (answers = '{}' AND amendment IS NULL));

CREATE INDEX ix_response_fact_pending ON response_fact (leaf_id, position) WHERE block IS NULL AND NOT gone;
CREATE INDEX ix_response_fact_amendment ON response_fact (leaf_id) WHERE amendment IS NOT NULL;

-- How many people of the leaf stand and are in no block; how many places were given, which never becomes less.
ALTER TABLE leaf
    ADD COLUMN pending integer NOT NULL DEFAULT 0,
    ADD COLUMN places  integer NOT NULL DEFAULT 0;
UPDATE leaf l SET places = arrived,
       pending = (SELECT count(*) FROM response_fact f WHERE f.leaf_id = l.leaf_id AND f.block IS NULL AND NOT f.gone);
ALTER TABLE leaf
    DROP CONSTRAINT ck_leaf_released,
    DROP CONSTRAINT ck_leaf_pending,
    ADD CONSTRAINT ck_leaf_released CHECK (released + pending <= arrived AND released >= blocks * minimum AND (blocks > 0) = (released > 0)),
    ADD CONSTRAINT ck_leaf_pending CHECK (pending >= 0 AND pending < 2 * minimum),
    ADD CONSTRAINT ck_leaf_places CHECK (places >= arrived);

ALTER TABLE released_block ADD COLUMN people integer;
UPDATE released_block SET people = last_position - first_position + 1;
ALTER TABLE released_block
    ALTER COLUMN people SET NOT NULL,
    DROP COLUMN first_position,
    DROP COLUMN last_position,
    ADD CONSTRAINT ck_released_block_people CHECK (people >= minimum);

-- What is counted of an answer: each code once. An answer with a structure is an object, a number or a list of objects.
CREATE FUNCTION answer_cell(answers jsonb) RETURNS TABLE (variable text, code text)
    LANGUAGE sql IMMUTABLE AS $$
    SELECT answer.key, choice.code #>> '{}'
      FROM jsonb_each(answers) AS answer
     CROSS JOIN LATERAL jsonb_path_query(answer.value, 'strict $ ? (@.type() == "array")[*]') AS choice (code)
     WHERE jsonb_typeof(choice.code) = 'string'
$$;

-- The codes a question may be answered with, as published. Nothing else is shown: that a code outside the list is there
-- or not would depend on one answer.
CREATE FUNCTION question_code(instrument uuid, version integer, variable text) RETURNS SETOF text
    LANGUAGE sql STABLE AS $$
    SELECT c.code FROM instrument_code c WHERE c.instrument_id = $1 AND c.version = $2 AND c.variable = $3
    UNION
    SELECT choice.code FROM instrument_variable v CROSS JOIN (VALUES ('YES'), ('NO')) AS choice (code)
     WHERE v.instrument_id = $1 AND v.version = $2 AND v.variable = $3 AND v.kind = 'YES_NO'
$$;
