-- What a URN became and what it came from. Other features ask the functions at the end; nobody writes a
-- lineage, the links decide it.

-- The number in Get Information about Schools: of an English school part of its reference, of a Welsh one
-- a cross-reference, absent while only the Welsh list has named it. Deferred: two schools may swap in one import.
alter table establishment add column urn text;
update establishment set urn = substr(reference, 4) where nation = 'ENGLAND';
alter table establishment
    add constraint ck_establishment_urn check (
        (nation = 'ENGLAND' and urn is not null and reference = 'EN-' || urn)
        or (nation = 'WALES' and (urn is null or urn ~ '^[0-9]{6}$'))),
    add constraint uq_establishment_urn unique (urn) deferrable initially deferred;

-- One row of the links file: what linked_urn is to urn. withdrawn_on is the day a register came without it.
-- The file says most links twice, once from each end; either says enough.
create table establishment_link (
    urn            text   not null,
    linked_urn     text   not null,
    kind           text   not null,
    linked_name    text,
    established_on date,
    withdrawn_on   date,
    -- 'Result of Amalgamation' is said by both ends; URNs are given out in rising order, so the higher is the result.
    predecessor    text generated always as (case
        when kind like 'SUCCESSOR%' then urn
        when kind like 'PREDECESSOR%' then linked_urn
        when kind = 'AMALGAMATION_RESULT' then least(urn, linked_urn) end) stored,
    successor      text generated always as (case
        when kind like 'SUCCESSOR%' then linked_urn
        when kind like 'PREDECESSOR%' then urn
        when kind = 'AMALGAMATION_RESULT' then greatest(urn, linked_urn) end) stored,
    -- Sixth form centres, expansions and 'Other' join nothing.
    lineal         boolean not null generated always as (
        kind like 'SUCCESSOR%' or kind like 'PREDECESSOR%' or kind in ('AMALGAMATION_RESULT', 'MERGED')) stored,
    constraint pk_establishment_link primary key (urn, linked_urn, kind),
    constraint ck_establishment_link_urn check (
        urn ~ '^[0-9]{6}$' and linked_urn ~ '^[0-9]{6}$' and urn <> linked_urn),
    constraint ck_establishment_link_kind check (kind in (
        'SUCCESSOR', 'SUCCESSOR_MERGED', 'SUCCESSOR_AMALGAMATED', 'SUCCESSOR_SPLIT',
        'PREDECESSOR', 'PREDECESSOR_MERGED', 'PREDECESSOR_AMALGAMATED', 'PREDECESSOR_SPLIT',
        'AMALGAMATION_RESULT', 'MERGED', 'EXPANSION', 'CLOSURE', 'SIXTH_FORM_SCHOOL', 'SIXTH_FORM_LINK', 'OTHER'))
);
create index ix_establishment_link_linked on establishment_link (linked_urn);
create index ix_establishment_link_predecessor on establishment_link (predecessor);

create function link_keeps_its_ends() returns trigger language plpgsql as $$
begin
    if row(old.urn, old.linked_urn, old.kind) is distinct from row(new.urn, new.linked_urn, new.kind) then
        raise exception 'a link keeps its ends and its kind'
            using errcode = '23514', constraint = 'ck_establishment_link_record';
    end if;
    return new;
end $$;
create trigger tg_establishment_link_ends before update on establishment_link
    for each row execute function link_keeps_its_ends();
create trigger tg_establishment_link_record before delete on establishment_link
    for each row execute function refuse_change();

-- Every URN with a lineal link, and the smallest URN it is joined to by any number of them.
create table lineage_member (
    urn     text not null,
    lineage text not null,
    constraint pk_lineage_member primary key (urn),
    constraint ck_lineage_member_lineage check (lineage <= urn)
);
create index ix_lineage_member_lineage on lineage_member (lineage);

create view live_lineal_link as
    select urn, linked_urn, kind, predecessor, successor from establishment_link where lineal and withdrawn_on is null;

create function lineage_is_derived() returns trigger language plpgsql as $$
begin
    -- 1 is a statement of somebody; deeper is the trigger on establishment_link.
    if pg_trigger_depth() < 2 then
        raise exception 'lineages follow from the links'
            using errcode = '23514', constraint = 'ck_lineage_member_derived';
    end if;
    return coalesce(new, old);
end $$;
create trigger tg_lineage_member_derived before insert or update or delete on lineage_member
    for each row execute function lineage_is_derived();

-- Works out anew the lineages that the changed links touch: each member starts with its own URN and takes the
-- smallest of its neighbours until nothing moves.
create function derive_lineages() returns trigger language plpgsql as $$
declare
    touched text[];
begin
    -- Whoever holds a key (lineage_key_held) is waited for.
    perform pg_advisory_xact_lock(hashtext('lineage'));
    select array_agg(distinct urn) into touched from (
        select urn from changed where lineal union select linked_urn from changed where lineal) ends;
    if touched is null then
        return null;
    end if;
    insert into lineage_member (urn, lineage) select t, t from unnest(touched) t on conflict do nothing;
    select array_agg(m.urn) into touched from lineage_member m
        where m.lineage in (select o.lineage from lineage_member o where o.urn = any (touched));
    delete from lineage_member m where m.urn = any (touched)
        and not exists (select 1 from live_lineal_link l where l.urn = m.urn)
        and not exists (select 1 from live_lineal_link l where l.linked_urn = m.urn);
    update lineage_member set lineage = urn where urn = any (touched) and lineage <> urn;
    loop
        update lineage_member m set lineage = n.low
            from (select e.urn, min(o.lineage) as low
                  from (select l.urn, l.linked_urn as other from live_lineal_link l where l.urn = any (touched)
                        union all
                        select l.linked_urn, l.urn from live_lineal_link l where l.linked_urn = any (touched)) e
                  join lineage_member o on o.urn = e.other
                  group by e.urn) n
            where m.urn = n.urn and n.low < m.lineage;
        exit when not found;
    end loop;
    return null;
end $$;
create trigger tg_establishment_link_added after insert on establishment_link
    referencing new table as changed for each statement execute function derive_lineages();
create trigger tg_establishment_link_changed after update on establishment_link
    referencing new table as changed for each statement execute function derive_lineages();

create function urn_of(reference text) returns text language sql stable as $$
    select case when $1 like 'EN-%' then substr($1, 4)
                else (select e.urn from establishment e where e.reference = $1) end
$$;

-- One key for an establishment and all it is joined to: the reference of the smallest URN, or its own when it
-- has no links. A key is a reference of the lineage, so the key of an old key is today's.
create function lineage_key(reference text) returns text language sql stable as $$
    select coalesce((select 'EN-' || m.lineage from lineage_member m where m.urn = urn_of($1)), $1)
$$;

-- The same, and no lineage moves before this transaction has ended. Volatile: it looks after it has the lock.
create function lineage_key_held(reference text) returns text language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('lineage'));
    return lineage_key(reference);
end $$;

-- All references of the lineage, its own and former keys included.
create function lineage_references(reference text) returns setof text language sql stable as $$
    select $1
    union
    select 'EN-' || m.urn from lineage_member o join lineage_member m on m.lineage = o.lineage where o.urn = urn_of($1)
    union
    select e.reference from lineage_member o join lineage_member m on m.lineage = o.lineage
        join establishment e on e.urn = m.urn where o.urn = urn_of($1)
$$;

-- Whether one is the other or came of it, by any number of steps. A merger without a stated direction counts both ways.
create function lineage_succeeds(later text, earlier text) returns boolean language sql stable as $$
    with recursive heir (urn) as (
        select urn_of(earlier)
        union
        select next.urn from heir h, lateral (
            select l.successor from live_lineal_link l where l.predecessor = h.urn
            union all
            select l.linked_urn from live_lineal_link l where l.urn = h.urn and l.kind = 'MERGED'
            union all
            select l.urn from live_lineal_link l where l.linked_urn = h.urn and l.kind = 'MERGED') next (urn))
    select later = earlier or exists (select 1 from heir where urn = urn_of(later))
$$;
