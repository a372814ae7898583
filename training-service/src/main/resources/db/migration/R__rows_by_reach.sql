-- The second wall: which rows of organisations a connection may see and write. The first wall is the predicate in each
-- query; this one holds when a query forgets it. Deny by default: a connection that was told no reach finds nothing.
-- The settings are those of careers.training.access.CallerReach. Keys and foreign keys look past policies.
-- The tables belong to the role that the service connects as, hence FORCE.

-- A trigger judges by all rows, whoever caused it: it counts a cohort's seats for a school that may see only its own.
create or replace function reach_oversees() returns boolean stable language sql
    return coalesce(current_setting('careers.oversees', true) = 'true', false) or pg_trigger_depth() > 0;
create or replace function reach_establishments() returns text[] stable language sql
    return coalesce(string_to_array(current_setting('careers.establishments', true), ','), '{}');
create or replace function reach_ukprn() returns text stable language sql
    return coalesce(current_setting('careers.ukprn', true), '');
create or replace function reach_provider() returns uuid stable language sql
    return (select id from provider where ukprn = reach_ukprn());
create or replace function reach_leader() returns uuid stable language sql
    return nullif(current_setting('careers.leader', true), '')::uuid;

-- Guards a table, if it is there, with a policy that repeats the table's condition.
create or replace procedure guard_rows(guarded text, reached text) language plpgsql as $$
begin
    if to_regclass(guarded) is null then
        return;
    end if;
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('drop policy if exists pl_%s_reach on %I', guarded, guarded);
    execute format('create policy pl_%s_reach on %I using ((select reach_oversees()) or %s)', guarded, guarded, reached);
end $$;

-- A SELECT around each setting makes it one look per statement and not one per row.
do $$
declare
    schools constant text := 'establishment = any ((select reach_establishments())::text[])';
    providers constant text := 'provider_id = (select reach_provider())';
    ukprns constant text := 'provider_ukprn = (select reach_ukprn())';
    leaders constant text := 'leader_id = (select reach_leader())';
    enrolments constant text := 'exists (select from enrolment e where e.id = enrolment_id)';
    claims constant text := 'exists (select from bursary_claim c where c.id = claim_id)';
    webhooks constant text := 'exists (select from webhook_endpoint w where w.id = endpoint_id)';
    overseers constant text := 'false';
begin
    call guard_rows('enrolment', schools || ' or ' || ukprns || ' or ' || leaders);
    call guard_rows('enrolment_step', enrolments);
    call guard_rows('attendance', enrolments);
    call guard_rows('progress_event', enrolments);
    call guard_rows('completion', enrolments);
    call guard_rows('certificate', schools || ' or ' || ukprns || ' or ' || leaders);
    call guard_rows('certificate_document', 'exists (select from certificate c where c.id = certificate_id)');
    call guard_rows('provider_import', ukprns);
    call guard_rows('provider_import_row', ukprns);
    call guard_rows('provider_record', ukprns);
    call guard_rows('register_file', overseers);
    -- One school in common is enough: a client that lost another one must still be able to stop its endpoint.
    call guard_rows('webhook_endpoint',
        'establishments && (select reach_establishments())::text[] and ' || ukprns);
    call guard_rows('webhook_secret', webhooks);
    call guard_rows('webhook_delivery', webhooks);

    call guard_rows('bursary_claim', schools || ' or ' || providers);
    call guard_rows('claim_decision', claims);
    call guard_rows('claim_decision_history', claims);
    call guard_rows('claim_casework', claims);
    call guard_rows('claim_money', claims);
    call guard_rows('payment_line', claims);
    call guard_rows('payee_change', schools);
    call guard_rows('payer_response_row', overseers);
    call guard_rows('clawback', schools);
    call guard_rows('clawback_recovery', 'exists (select from clawback c where c.id = clawback_id)');
    call guard_rows('assurance_sample', overseers);
    call guard_rows('assurance_unit', overseers);
    call guard_rows('assurance_item', schools || ' or ' || ukprns);

    call guard_rows('appointment', schools || ' or ' || leaders);
    call guard_rows('careers_leader', 'id = (select reach_leader())'
        || ' or id in (select a.leader_id from appointment a where a.' || schools || ')');
    call guard_rows('leader_merger', overseers);
    call guard_rows('leader_erasure', 'exists (select from careers_leader l where l.id = leader_id)');
end $$;

-- Everybody records acts in passing, and only overseers read them again.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
drop policy if exists pl_audit_entry_write on audit_entry;
create policy pl_audit_entry_write on audit_entry for insert with check (true);
drop policy if exists pl_audit_entry_reach on audit_entry;
create policy pl_audit_entry_reach on audit_entry using ((select reach_oversees()));

-- The relay reads the outbox whole; everybody else reads it here.
create or replace view change_feed with (security_barrier) as
    select event_id, type, aggregate_type, aggregate_id, aggregate_version, payload, traceparent, created_at, stream,
           stream_sequence, position, erased_at, establishment, provider_id
    from outbox
    where position is not null and (
        (select reach_oversees())
        or aggregate_type in ('establishment', 'provider', 'course', 'offering', 'cohort')
        or establishment = any ((select reach_establishments())::text[])
        -- A draft of a claim is the school's own paper.
        or provider_id = (select reach_provider())::text and type <> 'training.bursary-claim.draft');
