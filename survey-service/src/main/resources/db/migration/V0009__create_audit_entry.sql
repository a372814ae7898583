-- Who did what to what, and why. Rows are only ever added, never read to decide, and hold nothing that a later row
-- changes: a chain of hashes over them can be kept in a table of its own.
CREATE TABLE audit_entry (
    id          uuid        PRIMARY KEY,
    actor       text        NOT NULL,
    action      text        NOT NULL,
    target      text        NOT NULL,
    reason      text,
    request_id  text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT ck_audit_entry_action CHECK (action ~ '^[A-Z][A-Z_]{2,63}$'),
    CONSTRAINT ck_audit_entry_target CHECK (length(target) BETWEEN 1 AND 200),
    CONSTRAINT ck_audit_entry_reason CHECK (reason IS NULL OR length(btrim(reason)) BETWEEN 1 AND 2000)
);
CREATE INDEX ix_audit_entry_target ON audit_entry (target, id);
CREATE INDEX ix_audit_entry_action ON audit_entry (action, id);
CREATE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are only ever added' USING ERRCODE = '55000';
END $$;
CREATE TRIGGER tr_audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_entry();
CREATE TRIGGER tr_audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entry();
