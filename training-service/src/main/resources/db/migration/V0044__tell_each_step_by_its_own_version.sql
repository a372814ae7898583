-- Each step is told by the event numbered as the version that it made. The row was read again for that, by a statement
-- that was planned each time.
create or replace function step_is_told() returns trigger language plpgsql as $$
begin
    if not exists (select from outbox o where o.aggregate_type = tg_argv[0] and o.aggregate_id = new.id::text
                   and o.aggregate_version = new.version + 1 and o.recorded_in = pg_current_xact_id()) then
        raise exception '% % became % and no event tells it', tg_table_name, new.id, new.state
            using errcode = '23514', constraint = 'ck_' || tg_table_name || '_told';
    end if;
    return null;
end $$;
