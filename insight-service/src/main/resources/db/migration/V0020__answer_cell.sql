-- The same cells, without a sort for each answer: what is counted of an answer is asked of every response when a release is
-- checked. Only texts are cells, and none longer than a published one can be.
CREATE OR REPLACE FUNCTION answer_cell(answers jsonb) RETURNS TABLE (variable text, code text)
    LANGUAGE sql IMMUTABLE ROWS 100 AS $$
    SELECT answer.key, choice.code
      FROM jsonb_each(answers) AS answer
     CROSS JOIN LATERAL jsonb_array_elements_text(
            CASE WHEN jsonb_typeof(answer.value) = 'array' AND jsonb_typeof(answer.value -> 0) = 'string'
                 THEN answer.value || '"*"' ELSE '[]' END) AS choice (code)
     UNION ALL
    SELECT answer.key, cell.code
      FROM jsonb_each(answers) AS answer
     CROSS JOIN LATERAL (
            SELECT DISTINCT line.key || '/' || part.code AS code
              FROM jsonb_each(CASE WHEN jsonb_typeof(answer.value) = 'object' THEN answer.value ELSE '{}' END) AS line
             CROSS JOIN LATERAL (
                    SELECT line.value #>> '{}' WHERE jsonb_typeof(line.value) = 'string'
                     UNION ALL
                    SELECT '*' WHERE jsonb_typeof(line.value) = 'string' OR line.value -> 0 ? 'time'
                     UNION ALL
                    SELECT kind.prefix || (entry.value ->> kind.member)
                      FROM jsonb_array_elements(
                            CASE WHEN jsonb_typeof(line.value) = 'array' THEN line.value ELSE '[]' END) AS entry
                     CROSS JOIN (VALUES ('', 'time'), ('interaction/', 'interaction'), ('place/', 'place'))
                            AS kind (prefix, member)
                     WHERE jsonb_typeof(entry.value -> kind.member) = 'string') AS part (code)
             WHERE line.key <> 'missing') AS cell
     WHERE jsonb_typeof(answer.value) = 'object' AND length(cell.code) <= 80
$$;
