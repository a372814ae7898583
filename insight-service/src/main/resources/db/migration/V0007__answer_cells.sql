-- What else an answer is made of: the rows of a matrix, the activities and times of a timing grid.
CREATE TABLE instrument_dimension (
    instrument_id  uuid         NOT NULL,
    version        integer      NOT NULL,
    variable       varchar(64)  NOT NULL,
    dimension      varchar(32)  NOT NULL,
    code           varchar(32)  NOT NULL,
    ordinal        integer      NOT NULL,
    label_en       text         NOT NULL,
    label_cy       text         NOT NULL,
    missing        boolean      NOT NULL,
    CONSTRAINT pk_instrument_dimension PRIMARY KEY (instrument_id, version, variable, dimension, code),
    CONSTRAINT fk_instrument_dimension_variable
        FOREIGN KEY (instrument_id, version, variable) REFERENCES instrument_variable
);

-- The cell of a matrix or grid is one code made of two, 'INTERVIEW/Y9_OPTIONS', or of three, 'INTERVIEW/place/ONLINE'; no
-- code has a slash of its own.
ALTER TABLE released_answer ALTER COLUMN code TYPE varchar(80);

-- What is counted of one person's answers, each once: the codes chosen, the cells of a matrix or grid, and '*' for having
-- answered the question or its row at all, which is what the share of a question with several answers is a share of.
CREATE OR REPLACE FUNCTION answer_cell(answers jsonb) RETURNS TABLE (variable text, code text)
    LANGUAGE sql IMMUTABLE AS $$
    SELECT answer.key, cell.code
      FROM jsonb_each(answers) AS answer
     CROSS JOIN LATERAL (
            SELECT choice #>> '{}'
              FROM jsonb_path_query(answer.value, 'strict $ ? (@.type() == "array")[*] ? (@.type() == "string")') AS choice
             UNION
            SELECT '*' WHERE jsonb_typeof(answer.value) = 'array' AND jsonb_typeof(answer.value -> 0) = 'string'
             UNION
            SELECT line.key || '/' || part.code
              FROM jsonb_each(CASE WHEN jsonb_typeof(answer.value) = 'object' THEN answer.value ELSE '{}' END) AS line
             CROSS JOIN LATERAL (
                    SELECT line.value #>> '{}' WHERE jsonb_typeof(line.value) = 'string'
                     UNION
                    SELECT time #>> '{}' FROM jsonb_path_query(line.value, '$[*].time') AS time
                     UNION
                    SELECT 'interaction/' || (way #>> '{}') FROM jsonb_path_query(line.value, '$[*].interaction') AS way
                     UNION
                    SELECT 'place/' || (place #>> '{}') FROM jsonb_path_query(line.value, '$[*].place') AS place
                     UNION
                    SELECT '*' WHERE jsonb_typeof(line.value) = 'string' OR line.value @? '$[0].time') AS part (code)
             WHERE line.key <> 'missing') AS cell (code)
$$;

-- Every cell that a question can have, whether anybody chose it or not. Where one person gives one answer, '*' is their sum
-- and is not told: it would be a second look at it, with other noise.
CREATE OR REPLACE FUNCTION question_code(instrument uuid, version integer, variable text) RETURNS SETOF text
    LANGUAGE sql STABLE AS $$
    WITH asked AS (
            SELECT v.kind FROM instrument_variable v
             WHERE v.instrument_id = $1 AND v.version = $2 AND v.variable = $3),
         part AS (
            SELECT d.dimension, d.code FROM instrument_dimension d
             WHERE d.instrument_id = $1 AND d.version = $2 AND d.variable = $3),
         line AS (
            SELECT part.code || '/' AS prefix FROM part WHERE part.dimension IN ('rows', 'activities')),
         choice AS (
            SELECT c.code FROM instrument_code c WHERE c.instrument_id = $1 AND c.version = $2 AND c.variable = $3
             UNION
            SELECT part.code FROM part WHERE part.dimension = 'times'
             UNION
            SELECT 'interaction/' || part.code FROM part WHERE part.dimension = 'interactions'
             UNION
            SELECT 'place/' || part.code FROM part WHERE part.dimension = 'places'
             UNION
            SELECT word.code FROM asked CROSS JOIN (VALUES ('YES'), ('NO')) AS word (code) WHERE asked.kind = 'YES_NO'
             UNION
            SELECT '*' FROM asked WHERE asked.kind IN ('MULTI', 'RANKING', 'TIMING_GRID'))
    SELECT coalesce(line.prefix, '') || choice.code FROM choice LEFT JOIN line ON true
$$;

-- People released before: their cells too, or '*' would be fewer than those who chose a code.
INSERT INTO released_answer (leaf_id, instrument_id, instrument_version, variable, code, people)
SELECT f.leaf_id, f.instrument_id, f.instrument_version, cell.variable, cell.code, count(*)
  FROM response_fact f
 CROSS JOIN LATERAL answer_cell(f.answers) AS cell
 WHERE f.block IS NOT NULL
 GROUP BY 1, 2, 3, 4, 5
ON CONFLICT DO NOTHING;
