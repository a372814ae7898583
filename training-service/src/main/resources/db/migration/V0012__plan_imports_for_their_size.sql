-- A connection keeps the plans of the statements in these functions. Made for an import of three rows, with the tables
-- nearly empty, they would walk a table once for each of 20,000 rows of the next. Without nested loops and subqueries a
-- row a plan suits any number of rows, and one made for the very array of URNs looks them up by hash.
alter function unlisting_is_declared() set enable_nestloop = off;
alter function derive_lineages() set plan_cache_mode = force_custom_plan;
alter function derive_lineages() set enable_nestloop = off;

create or replace function keep_establishment_history() returns trigger language plpgsql set enable_nestloop = off as $$
begin
    update establishment_period p set valid = daterange(lower(p.valid), c.effective_from)
        from changed c
        where p.reference = c.reference and upper_inf(p.valid)
          and (lower_inf(p.valid) or lower(p.valid) < c.effective_from);
    -- What is still open began on that day or later: the same day said twice.
    update establishment_period p set version = c.version, content = to_jsonb(c)
        from changed c where p.reference = c.reference and upper_inf(p.valid);
    insert into establishment_period (reference, valid, version, content)
        select c.reference,
               daterange(case when known.reference is not null then c.effective_from
                              when c.opened_on < c.effective_from then c.opened_on
                              when c.opened_on is not null then c.effective_from end, null),
               c.version, to_jsonb(c)
        from changed c left join (
            select p.reference, bool_or(upper_inf(p.valid)) as lasts from establishment_period p group by p.reference
        ) known on known.reference = c.reference
        where known.lasts is not true;
    return null;
end $$;

-- Behind this key stood a plan of the same kind. The trigger alone writes a period, from a row that is there and that
-- cannot be deleted (ck_establishment_period_derived, ck_establishment_record).
alter table establishment_period drop constraint fk_establishment_period_establishment;
