-- A coded answer is one of few, so it is kept as a number: 40 answers are 80 bytes of a row, which is written twice, once
-- when it comes and once when it is released. A pair of question and code has two numbers: one where it begins the answer,
-- which the person then has given, and one where it follows another code of the same answer.
CREATE TABLE answer_code (
    number    smallint  NOT NULL,
    variable  text      NOT NULL,
    code      text      NOT NULL,
    first     boolean   NOT NULL,
    CONSTRAINT pk_answer_code PRIMARY KEY (number),
    CONSTRAINT uq_answer_code_variable_code_first UNIQUE (variable, code, first),
    CONSTRAINT ck_answer_code_number CHECK (number > 0)
);

CREATE FUNCTION refuse_change_of_answer_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'numbers of answers are for good' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER tr_answer_code_append_only BEFORE UPDATE OR DELETE ON answer_code
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_answer_code();

-- What is counted of a person for each number.
CREATE VIEW answer_code_cell AS
    SELECT number, variable, code FROM answer_code
     UNION ALL
    SELECT number, variable, '*' FROM answer_code WHERE first;

-- The numbers of the coded answers, in their order; the others stay in "answers". Rows from before have all of them there.
ALTER TABLE response_fact
    ADD COLUMN codes smallint[] NOT NULL DEFAULT '{}',
    DROP CONSTRAINT ck_response_fact_gone,
    ADD CONSTRAINT ck_response_fact_gone
        CHECK (NOT gone OR (answers = '{}' AND codes = '{}' AND amendment IS NULL));

-- All answers of a person as they were given, in one piece.
CREATE FUNCTION answers_of(codes smallint[], answers jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT answers || coalesce(jsonb_object_agg(coded.variable, coded.codes), '{}')
      FROM (SELECT c.variable, jsonb_agg(c.code ORDER BY n.place) AS codes
              FROM unnest(codes) WITH ORDINALITY AS n (number, place) JOIN answer_code c USING (number)
             GROUP BY c.variable) AS coded
$$;

-- The two references of a response are looked at once for a statement and not once for each of its rows: rows come by the
-- thousand, and each look took a lock.
ALTER TABLE response_fact
    DROP CONSTRAINT fk_response_fact_leaf,
    DROP CONSTRAINT fk_response_fact_block;

CREATE FUNCTION require_leaf_of_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT leaf_id FROM written) w
                WHERE NOT EXISTS (SELECT 1 FROM leaf l WHERE l.leaf_id = w.leaf_id)) THEN
        RAISE EXCEPTION 'a response is in no leaf'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_response_fact_leaf';
    END IF;
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT leaf_id, block FROM written WHERE block IS NOT NULL) w
                WHERE NOT EXISTS (SELECT 1 FROM released_block b WHERE b.leaf_id = w.leaf_id AND b.number = w.block)) THEN
        RAISE EXCEPTION 'a response is in no block of its leaf'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_response_fact_block';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_response_fact_added AFTER INSERT ON response_fact
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION require_leaf_of_response();
CREATE TRIGGER tr_response_fact_changed AFTER UPDATE ON response_fact
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION require_leaf_of_response();

CREATE FUNCTION require_no_response_of_leaf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM removed JOIN response_fact USING (leaf_id)) THEN
        RAISE EXCEPTION 'responses are in the leaf'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_response_fact_leaf';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION require_no_response_of_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM removed r JOIN response_fact f ON f.leaf_id = r.leaf_id AND f.block = r.number) THEN
        RAISE EXCEPTION 'responses are in the block'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_response_fact_block';
    END IF;
    RETURN NULL;
END $$;

-- Keys of leaves and blocks are never changed.
CREATE TRIGGER tr_leaf_removed AFTER DELETE ON leaf
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION require_no_response_of_leaf();
CREATE TRIGGER tr_released_block_removed AFTER DELETE ON released_block
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION require_no_response_of_block();
