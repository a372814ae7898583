-- What was decided has a name that its figures are read by, for good. The name is drawn under the noise secret from all that
-- was decided, so it tells nothing of what is not shown, and is the same when the same is decided again. What was decided
-- before this has a name by chance, and nobody knows when it was.
ALTER TABLE final_table
    ADD COLUMN name varchar(40) NOT NULL
        DEFAULT left(translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 40),
    ADD COLUMN decided_at timestamptz,
    ADD CONSTRAINT uq_final_table_name UNIQUE (name);

ALTER TABLE final_table ALTER COLUMN name DROP DEFAULT;

CREATE TRIGGER tr_final_table_kept BEFORE DELETE OR TRUNCATE ON final_table
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_final_table();
