-- Funded places are counted in the ledger's tables: an account is either in pence or in places. In accounts of unit PLACE
-- balance_pence and amount_pence count places. Three accounts for each offering: what the funder granted (negative), what
-- is free (never below zero) and what learners hold.
alter table account
    add column unit text not null default 'PENCE',
    add constraint ck_account_unit check (unit in ('PENCE', 'PLACE')),
    drop constraint ck_account_floor,
    add constraint ck_account_floor check (unit <> 'PENCE' or floor_pence is null or balance_pence >= floor_pence),
    add constraint ck_account_places check (unit <> 'PLACE' or floor_pence is null or balance_pence >= floor_pence);

alter table ledger_transaction
    drop constraint ck_ledger_transaction_kind,
    add constraint ck_ledger_transaction_kind check (kind in (
        'BUDGET_ALLOCATED', 'CLAIM_COMMITTED', 'CLAIM_RELEASED', 'CLAIM_PAYABLE', 'CLAIM_PAID',
        'PLACES_FUNDED', 'PLACE_TAKEN', 'PLACE_FREED'));

-- Pence do not pay for places: a transaction balances in each unit.
create or replace function ledger_transaction_balances() returns trigger language plpgsql as $$
declare
    the_transaction uuid;
    unbalanced boolean;
    entries bigint;
begin
    if tg_table_name = 'ledger_entry' then
        the_transaction := new.transaction_id;
    else
        the_transaction := new.id;
    end if;
    select coalesce(bool_or(u.total <> 0), true), coalesce(sum(u.entries), 0) into unbalanced, entries
        from (select sum(e.amount_pence) as total, count(*) as entries
              from ledger_entry e join account a on a.code = e.account
              where e.transaction_id = the_transaction group by a.unit) u;
    if unbalanced or entries < 2 then
        raise exception 'ledger transaction % does not balance over its % entries', the_transaction, entries
            using errcode = '23514', constraint = 'ck_ledger_transaction_balances';
    end if;
    return null;
end $$;

-- Whether an enrolment in this state holds a seat and a funded place.
create function holds_place(state text) returns boolean language sql immutable parallel safe
    return state not in ('WITHDRAWN', 'REJECTED');

-- Which leader stands for this one today.
create function surviving_leader(leader uuid) returns uuid language sql stable return leader;

-- What exists already moves into the ledger.
insert into account (code, unit, floor_pence)
    select a.kind || '/' || o.id, 'PLACE', a.floor from offering o
    cross join (values ('PLACES_FREE', 0), ('PLACES_GRANTED', null), ('PLACES_TAKEN', 0)) as a (kind, floor);
with funded as (
    insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by)
    select uuidv7(), 'places:' || o.id || ':0', 'PLACES_FUNDED', o.created_at, 'migration' from offering o
    returning id, substr(source_key, 8, 36) as offering)
insert into ledger_entry (transaction_id, line_no, account, amount_pence)
    select f.id, a.line_no, a.kind || f.offering, a.sign * o.funded_places
    from funded f join offering o on o.id::text = f.offering
    cross join (values (1, 'PLACES_FREE/', 1), (2, 'PLACES_GRANTED/', -1)) as a (line_no, kind, sign);
with taken as (
    insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by)
    select uuidv7(), 'place:' || e.id || ':0', 'PLACE_TAKEN', e.requested_at, 'migration' from enrolment e
    where holds_place(e.state)
    returning id, substr(source_key, 7, 36) as enrolment)
insert into ledger_entry (transaction_id, line_no, account, amount_pence)
    select t.id, a.line_no, a.kind || e.offering_id, a.amount
    from taken t join enrolment e on e.id::text = t.enrolment
    cross join (values (1, 'PLACES_FREE/', -1), (2, 'PLACES_TAKEN/', 1)) as a (line_no, kind, amount);
set constraints all immediate;
alter table offering drop constraint ck_offering_places_taken, drop column places_taken;

-- The cohort's counter is what the conditional update guards; at commit it must equal what it counts. The counter's row
-- lock is held until then, so no other transaction can have changed the count meanwhile.
create or replace function seats_are_counted() returns trigger language plpgsql as $$
begin
    if (select seats_taken from cohort where id = new.cohort_id)
            <> (select count(*) from enrolment where cohort_id = new.cohort_id and holds_place(state)) then
        raise exception 'seats of cohort % do not match its enrolments', new.cohort_id
            using errcode = '23514', constraint = 'ck_cohort_seats_counted';
    end if;
    return null;
end $$;

-- At commit the ledger says of an offering what the offering and its enrolments say.
create function refuse_uncounted_places(the_offering text) returns void language plpgsql as $$
begin
    if (select -balance_pence from account where code = 'PLACES_GRANTED/' || the_offering)
            is distinct from (select funded_places::bigint from offering where id = the_offering::uuid) then
        raise exception 'the places granted to offering % do not match the ledger', the_offering
            using errcode = '23514', constraint = 'ck_offering_places_granted';
    end if;
    if (select balance_pence from account where code = 'PLACES_TAKEN/' || the_offering)
            is distinct from (select count(*) from enrolment
                              where offering_id = the_offering::uuid and holds_place(state)) then
        raise exception 'the places taken of offering % do not match its enrolments', the_offering
            using errcode = '23514', constraint = 'ck_offering_places_counted';
    end if;
end $$;
create function places_are_counted() returns trigger language plpgsql as $$
begin
    perform refuse_uncounted_places(case tg_table_name
        when 'ledger_entry' then split_part(to_jsonb(new) ->> 'account', '/', 2)
        when 'offering' then to_jsonb(new) ->> 'id'
        else to_jsonb(new) ->> 'offering_id' end);
    return null;
end $$;
create constraint trigger tg_enrolment_seats_funded after insert or update of state, offering_id on enrolment
    deferrable initially deferred for each row execute function places_are_counted();
create constraint trigger tg_offering_places after insert or update of funded_places on offering
    deferrable initially deferred for each row execute function places_are_counted();
create constraint trigger tg_ledger_entry_places after insert on ledger_entry
    deferrable initially deferred for each row when (new.account like 'PLACES\_%') execute function places_are_counted();
