-- The name of a trigger's table comes with a collation of its own. Handed on as part of the_type it went into the
-- comparison, the key's index could not serve it, and each row of money read every seal there was.
create or replace function put_seal(the_type text, the_id text, the_event_id uuid, the_event jsonb, the_rows jsonb)
    returns void language plpgsql as $$
declare
    last_step bigint := 0;
    last_sha256 text := '';
begin
    select s.step, s.sha256 into last_step, last_sha256 from seal s
        where s.aggregate_type = the_type collate "default" and s.aggregate_id = the_id collate "default"
        order by s.step desc limit 1;
    last_step := coalesce(last_step, 0) + 1;
    last_sha256 := coalesce(last_sha256, '');
    insert into seal (aggregate_type, aggregate_id, step, event_id, event, rows, previous_sha256, sha256)
        values (the_type, the_id, last_step, the_event_id, the_event, the_rows, last_sha256,
                seal_sha256(the_type, the_id, last_step, last_sha256, the_event, the_rows));
end $$;
