-- A trail like those of the services, and the chain over it.
CREATE TABLE audit_entry (
    id          uuid        PRIMARY KEY,
    actor       text        NOT NULL,
    action      text        NOT NULL,
    target      text        NOT NULL,
    request_id  text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
-- The chain over audit_entry: the digest of each entry holds that of the one before. Entries are sealed in sets soon after
-- they were written, not by whoever writes them, so that those who act do not wait for each other. The head of the chain
-- is told in an event: what was told cannot be taken back here.
CREATE TABLE audit_unsealed (
    entry_id uuid NOT NULL,
    CONSTRAINT pk_audit_unsealed PRIMARY KEY (entry_id)
);
CREATE TABLE audit_seal (
    no       bigint NOT NULL,
    entry_id uuid   NOT NULL,
    sha256   text   NOT NULL,
    CONSTRAINT pk_audit_seal PRIMARY KEY (no),
    CONSTRAINT uq_audit_seal_entry UNIQUE (entry_id),
    CONSTRAINT ck_audit_seal_no CHECK (no >= 1),
    CONSTRAINT ck_audit_seal_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE FUNCTION audit_entry_waits_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (entry_id) VALUES (new.id);
    RETURN NULL;
END $$;
CREATE TRIGGER tr_audit_entry_waits AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_waits_for_seal();
CREATE FUNCTION refuse_change_of_audit_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit seals are only ever added' USING ERRCODE = '55000';
END $$;
CREATE TRIGGER tr_audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_seal();
CREATE TRIGGER tr_audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_seal();
-- Seals what waits, oldest first, and gives the number of the last seal. The lock keeps a second sealer out.
CREATE FUNCTION seal_audit_entries(most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    last_no     bigint;
    last_sha256 text;
    entry       audit_entry;
BEGIN
    -- For the rest of the transaction, which seals and tells the head: where rows are shown by reach, all are sealed.
    PERFORM set_config('careers.oversees', 'true', true);
    LOCK TABLE audit_seal IN EXCLUSIVE MODE;
    SELECT s.no, s.sha256 INTO last_no, last_sha256 FROM audit_seal s ORDER BY s.no DESC LIMIT 1;
    last_no := coalesce(last_no, 0);
    FOR entry IN SELECT e.* FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT most LOOP
        last_no := last_no + 1;
        last_sha256 := encode(sha256(convert_to(concat_ws(E'\n', 'audit-1', last_no::text, coalesce(last_sha256, ''),
            jsonb_build_array(entry.id, entry.actor, entry.action, entry.target, to_jsonb(entry) ->> 'reason',
                entry.request_id, to_char(entry.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text),
            'UTF8')), 'hex');
        INSERT INTO audit_seal (no, entry_id, sha256) VALUES (last_no, entry.id, last_sha256);
        DELETE FROM audit_unsealed WHERE entry_id = entry.id;
    END LOOP;
    RETURN last_no;
END $$;
INSERT INTO audit_unsealed (entry_id) SELECT id FROM audit_entry;
