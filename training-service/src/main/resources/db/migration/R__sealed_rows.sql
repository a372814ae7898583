-- Which rows belong to an aggregate, for sealing and for checking. Whoever adds a table that is written only together
-- with an event of its aggregate adds it here. Images do not depend on the session: the function pins the time zone.
-- The plans do not depend on the aggregate, and making them takes longer than running them: each is made once.
-- only_touched: true for the rows that the running transaction did not write (age 0: its own id; below: of a savepoint).
create or replace function aggregate_rows(the_type text, the_id text, only_touched boolean)
    returns jsonb language plpgsql stable set timezone to 'UTC' set plan_cache_mode to force_generic_plan as $$
declare
    images jsonb;
    -- Read once: as part of a condition it would be read again for each row that is looked at.
    the_key uuid := case when the_id ~ '^[0-9a-f-]{36}$' then the_id::uuid end;
begin
    case the_type
    when 'bursary-claim' then
        select jsonb_object_agg(k, v) into images from (
            select 'bursary_claim/' || r.id as k,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end as v
                from bursary_claim r where r.id = the_key
            union all
            select 'claim_decision/' || r.claim_id,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from claim_decision r where r.claim_id = the_key
            union all
            select 'claim_decision_history/' || r.claim_id || '/' || r.round,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from claim_decision_history r where r.claim_id = the_key
            union all
            select 'claim_casework/' || r.claim_id || '/' || r.event_no,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from claim_casework r where r.claim_id = the_key
            union all
            select 'bursary_slot/' || r.claim_id || '/' || r.subject_kind,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from bursary_slot r where r.claim_id = the_key
            union all
            select 'payment_line/' || r.id,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from payment_line r where r.claim_id = the_key) touched;
    when 'enrolment' then
        select jsonb_object_agg(k, v) into images from (
            select 'enrolment/' || r.id as k,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end as v
                from enrolment r where r.id = the_key
            union all
            select 'enrolment_step/' || r.enrolment_id || '/' || r.version,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from enrolment_step r where r.enrolment_id = the_key
            union all
            select 'completion/' || r.id,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from completion r where r.enrolment_id = the_key) touched;
    when 'clawback' then
        select jsonb_object_agg(k, v) into images from (
            select 'clawback/' || r.id as k,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end as v
                from clawback r where r.id = the_key
            union all
            select 'clawback_recovery/' || r.id,
                   case when only_touched and age(r.xmin) > 0 then 'true' else to_jsonb(r) end
                from clawback_recovery r where r.clawback_id = the_key) touched;
    when 'certificate' then
        -- Without what an erasure takes away, of which no event tells.
        select jsonb_object_agg(k, v) into images from (
            select 'certificate/' || r.id as k,
                   case when only_touched and age(r.xmin) > 0 then 'true'
                        else to_jsonb(r) - 'payload' - 'erased_at' end as v
                from certificate r where r.id = the_key) touched;
    when 'ledger-transaction' then
        select jsonb_object_agg(k, v) into images from (
            select 'ledger_transaction/' || r.id as k, to_jsonb(r) as v
                from ledger_transaction r where r.id = the_key
            union all
            select 'ledger_entry/' || r.transaction_id || '/' || r.line_no, to_jsonb(r)
                from ledger_entry r where r.transaction_id = the_key) touched;
    else
        images := '{}';
        -- A row that seals itself; see V0031.
        if the_type like 'row:%' then
            execute format('select jsonb_build_object($1, to_jsonb(r)) from %I r where r.%I = $2::uuid',
                           substr(the_type, 5), case the_type when 'row:claim_money' then 'claim_id' else 'id' end)
                into images using substr(the_type, 5) || '/' || the_id, the_id;
        end if;
    end case;
    return coalesce(images, '{}');
end $$;

-- For finding the movements of one claim by the beginning of their keys.
create index if not exists ix_ledger_transaction_source_prefix on ledger_transaction (source_key text_pattern_ops);

-- The events of an aggregate as they stand in the outbox, in their order.
create or replace function aggregate_events(the_type text, the_id text) returns jsonb language sql stable
    return (select coalesce(jsonb_agg(event_image(o) || jsonb_build_object('erased', o.erased_at is not null)
                                      order by o.aggregate_version), '[]')
            from outbox o where o.aggregate_type = the_type and o.aggregate_id = the_id);

-- What no chain can name: rows whose aggregate was never sealed, balances that are not the sum of their entries, and
-- positions that are not 1, 2, 3 …
create or replace function integrity_strays()
    returns table (table_name text, row_id text, column_name text, kind text) language sql stable as $$
    select 'outbox', o.event_id::text, null, 'UNRECORDED' from outbox o
        where not exists (select from seal s where s.event_id = o.event_id)
    union all
    select 'bursary_claim', r.id::text, null, 'UNRECORDED' from bursary_claim r
        where not exists (select from seal s where s.aggregate_type = 'bursary-claim' and s.aggregate_id = r.id::text)
    union all
    select 'enrolment', r.id::text, null, 'UNRECORDED' from enrolment r
        where not exists (select from seal s where s.aggregate_type = 'enrolment' and s.aggregate_id = r.id::text)
    union all
    select 'ledger_transaction', r.id::text, null, 'UNRECORDED' from ledger_transaction r
        where not exists (
            select from seal s where s.aggregate_type = 'ledger-transaction' and s.aggregate_id = r.id::text)
    union all
    select 'account', a.code, 'balance_pence', 'UNBALANCED' from account a
        left join (select e.account, sum(e.amount_pence) as total from ledger_entry e group by e.account) posted
            on posted.account = a.code
        where a.balance_pence <> coalesce(posted.total, 0)
    union all
    select 'outbox_head', h.stream::text, 'last', 'CHANGED' from outbox_head h
        where h.stream = '00000000-0000-0000-0000-000000000000'
          and h.last <> (select count(*) from outbox where position is not null)
$$;

-- What was there before anything was sealed begins its chains with what stands there now.
do $$
declare
    o outbox;
    ledger_transaction_id uuid;
begin
    for o in select * from outbox e
             where not exists (select from seal s where s.aggregate_type = e.aggregate_type and s.aggregate_id = e.aggregate_id)
             order by e.aggregate_type, e.aggregate_id, e.aggregate_version loop
        perform put_seal(o.aggregate_type, o.aggregate_id, o.event_id, event_image(o),
                         aggregate_rows(o.aggregate_type, o.aggregate_id, false));
    end loop;
    for ledger_transaction_id in select t.id from ledger_transaction t where not exists (
            select from seal s where s.aggregate_type = 'ledger-transaction' and s.aggregate_id = t.id::text) loop
        perform put_seal('ledger-transaction', ledger_transaction_id::text, null, null,
                         aggregate_rows('ledger-transaction', ledger_transaction_id::text, false));
    end loop;
end $$;
