-- An import is an operation with a report, and what a school was on a day stays known.

alter table establishment_import
    add column dry_run      boolean not null default false,
    add column coverage     text    not null default 'PARTIAL',
    add column effective_on date,
    add column closed       integer not null default 0,
    add column vanished     integer not null default 0,
    add column outranked    integer not null default 0,
    add column open_before  integer not null default 0,
    add column disappearing integer not null default 0,
    add column acknowledged integer;
update establishment_import set effective_on = (imported_at at time zone 'Europe/London')::date;
alter table establishment_import
    alter column effective_on set not null,
    alter column dry_run drop default,
    alter column coverage drop default,
    add constraint ck_establishment_import_coverage check (coverage in ('COMPLETE', 'PARTIAL')),
    add constraint ck_establishment_import_vanished check (
        disappearing between 0 and least(vanished, open_before) and (coverage = 'COMPLETE' or vanished = 0)),
    -- More than 5 % of what was open disappears only when somebody said exactly how many.
    add constraint ck_establishment_import_disappearing check (
        dry_run or disappearing * 20 <= open_before or acknowledged is not distinct from disappearing);
create index ix_establishment_import_applied on establishment_import (layout, effective_on) where not dry_run;
create trigger tg_establishment_import_record before update or delete on establishment_import
    for each row execute function refuse_change();

-- What an import changed, or would have. subject is a reference, or the two URNs of a link.
create table establishment_import_change (
    import_id uuid    not null,
    position  integer not null,
    subject   text    not null,
    change    text    not null,
    fields    jsonb   not null,
    constraint pk_establishment_import_change primary key (import_id, position),
    constraint fk_establishment_import_change_import foreign key (import_id) references establishment_import (id),
    constraint ck_establishment_import_change_change check (
        change in ('ADDED', 'CHANGED', 'CLOSED', 'REOPENED', 'RETURNED', 'VANISHED'))
);
create trigger tg_establishment_import_change_record before update or delete on establishment_import_change
    for each row execute function refuse_change();

-- source is the register that has the last word; unlisted_on the day that register came without the
-- establishment; effective_from the day from which this row is true.
alter table establishment
    add column closed_on      date,
    add column ukprn          text,
    add column trust          text,
    add column source         text not null default 'GIAS',
    add column unlisted_on    date,
    add column effective_from date,
    add column import_id      uuid;
update establishment set effective_from = (changed_at at time zone 'Europe/London')::date,
    source = case when nation = 'ENGLAND' and status = 'UNKNOWN' then 'SCHOOL_CENSUS' else 'GIAS' end;
alter table establishment
    alter column effective_from set not null,
    alter column source drop default,
    add constraint fk_establishment_import foreign key (import_id) references establishment_import (id),
    add constraint ck_establishment_source check (source in ('GIAS', 'WELSH_LIST', 'SCHOOL_CENSUS')),
    add constraint ck_establishment_ukprn check (ukprn ~ '^[0-9]{8}$'),
    add constraint ck_establishment_unlisted check (unlisted_on is null or import_id is not null);
create index ix_establishment_unlisted on establishment (import_id) where unlisted_on is not null;

-- An import unlists no more open establishments than it says, and what it says is checked above.
create function unlisting_is_declared() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from establishment_import i
        where i.id in (select c.import_id from changed c where c.unlisted_on is not null)
          and (i.dry_run or i.disappearing < (
              select count(*) from establishment e
              where e.import_id = i.id and e.unlisted_on is not null and e.status in ('OPEN', 'UNKNOWN')))) then
        raise exception 'more establishments disappear than the import says'
            using errcode = '23514', constraint = 'ck_establishment_unlisting';
    end if;
    return null;
end $$;
create trigger tg_establishment_unlisting_added after insert on establishment
    referencing new table as changed for each statement execute function unlisting_is_declared();
create trigger tg_establishment_unlisting_changed after update on establishment
    referencing new table as changed for each statement execute function unlisting_is_declared();
create trigger tg_establishment_record before delete on establishment for each row execute function refuse_change();

-- An establishment day by day. content is the row of establishment as it then was; what was first learnt of an
-- establishment is taken to be true since it opened. The last word said of a day counts.
create table establishment_period (
    reference text      not null,
    valid     daterange not null,
    version   bigint    not null,
    content   jsonb     not null,
    constraint pk_establishment_period primary key (reference, valid without overlaps),
    constraint fk_establishment_period_establishment foreign key (reference) references establishment (reference)
);
-- A change without a new version is refused: its event could not be told apart.
create unique index uq_establishment_period_version on establishment_period (reference, version);

create function history_is_derived() returns trigger language plpgsql as $$
begin
    -- 1 is a statement of somebody; deeper is the trigger on establishment.
    if pg_trigger_depth() < 2 then
        raise exception 'the history follows from the register'
            using errcode = '23514', constraint = 'ck_establishment_period_derived';
    end if;
    return coalesce(new, old);
end $$;

create function keep_establishment_history() returns trigger language plpgsql as $$
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
               daterange(case when exists (select 1 from establishment_period p where p.reference = c.reference)
                                   then c.effective_from
                              when c.opened_on < c.effective_from then c.opened_on
                              when c.opened_on is not null then c.effective_from end, null),
               c.version, to_jsonb(c)
        from changed c
        where not exists (select 1 from establishment_period p where p.reference = c.reference and upper_inf(p.valid));
    return null;
end $$;
create trigger tg_establishment_history_added after insert on establishment
    referencing new table as changed for each statement execute function keep_establishment_history();
create trigger tg_establishment_history_changed after update on establishment
    referencing new table as changed for each statement execute function keep_establishment_history();

insert into establishment_period (reference, valid, version, content)
    select e.reference,
           daterange(case when e.opened_on is not null then least(e.opened_on, e.effective_from) end, null),
           e.version, to_jsonb(e)
    from establishment e;

create trigger tg_establishment_period_derived before insert or update or delete on establishment_period
    for each row execute function history_is_derived();
