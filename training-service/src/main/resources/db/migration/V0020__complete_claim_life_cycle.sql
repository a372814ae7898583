-- The whole life of a claim: drafts, screening, holds, return and amendment, and payments that come back.
alter table bursary_claim drop constraint ck_bursary_claim_state;
alter table bursary_claim add constraint ck_bursary_claim_state check (state in (
    'DRAFT', 'SUBMITTED', 'ELIGIBLE', 'FIRST_APPROVED', 'APPROVED', 'HELD_BUDGET', 'HELD_QUERY', 'HELD_FRAUD', 'RETURNED',
    'IN_RUN', 'INSTRUCTED', 'PAYMENT_FAILED', 'PAID', 'INELIGIBLE', 'REJECTED', 'WITHDRAWN'));

delete from state_edge where machine = 'BURSARY_CLAIM';
insert into state_edge (machine, from_state, to_state) values
    ('BURSARY_CLAIM', '', 'DRAFT'),
    ('BURSARY_CLAIM', '', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'DRAFT', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'DRAFT', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'ELIGIBLE'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'HELD_BUDGET'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'HELD_QUERY'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'RETURNED'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'FIRST_APPROVED'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'REJECTED'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'HELD_BUDGET'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'HELD_QUERY'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'RETURNED'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'ELIGIBLE', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'APPROVED'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'REJECTED'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'HELD_BUDGET'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'HELD_QUERY'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'RETURNED'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'APPROVED', 'IN_RUN'),
    ('BURSARY_CLAIM', 'APPROVED', 'HELD_QUERY'),
    ('BURSARY_CLAIM', 'APPROVED', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'APPROVED', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'HELD_BUDGET', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'HELD_BUDGET', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'HELD_BUDGET', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'HELD_QUERY', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'HELD_QUERY', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'HELD_QUERY', 'RETURNED'),
    ('BURSARY_CLAIM', 'HELD_QUERY', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'HELD_QUERY', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'HELD_FRAUD', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'HELD_FRAUD', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'RETURNED', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'RETURNED', 'INELIGIBLE'),
    ('BURSARY_CLAIM', 'RETURNED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'IN_RUN', 'INSTRUCTED'),
    ('BURSARY_CLAIM', 'IN_RUN', 'APPROVED'),
    ('BURSARY_CLAIM', 'INSTRUCTED', 'PAID'),
    ('BURSARY_CLAIM', 'INSTRUCTED', 'PAYMENT_FAILED'),
    ('BURSARY_CLAIM', 'PAID', 'PAYMENT_FAILED'),
    ('BURSARY_CLAIM', 'PAYMENT_FAILED', 'APPROVED'),
    ('BURSARY_CLAIM', 'PAYMENT_FAILED', 'HELD_QUERY'),
    ('BURSARY_CLAIM', 'PAYMENT_FAILED', 'HELD_FRAUD'),
    ('BURSARY_CLAIM', 'PAYMENT_FAILED', 'INELIGIBLE');

-- A claim is live while it holds its entitlement: a draft does not yet, an ended claim no longer.
create function claim_is_live(state text) returns boolean language sql immutable
    return state not in ('DRAFT', 'INELIGIBLE', 'REJECTED', 'WITHDRAWN');

drop index uq_bursary_claim_live;
create unique index uq_bursary_claim_live on bursary_claim (enrolment_id)
    where state not in ('DRAFT', 'INELIGIBLE', 'REJECTED', 'WITHDRAWN');
create unique index uq_bursary_claim_draft on bursary_claim (enrolment_id) where state = 'DRAFT';

create or replace function claim_holds_its_slots() returns trigger language plpgsql as $$
declare
    c bursary_claim;
    held int;
    wanted int := 0;
begin
    if tg_table_name = 'bursary_claim' then
        select * into c from bursary_claim where id = new.id;
    else
        select * into c from bursary_claim where id = new.claim_id;
    end if;
    if claim_is_live(c.state) then
        select count(*) into wanted from scheme_limit where scheme_id = c.scheme_id;
    end if;
    select count(*) into held from bursary_slot s
        where s.claim_id = c.id and s.released_at is null and s.scheme_id = c.scheme_id
          and s.subject_key = case s.subject_kind when 'LEADER' then surviving_leader(c.leader_id)::text else c.establishment end;
    if held <> wanted then
        raise exception 'claim % in state % holds % of % slots', c.id, c.state, held, wanted
            using errcode = '23514', constraint = 'ck_bursary_claim_slots';
    end if;
    return null;
end $$;

-- Why somebody stopped, returned or let go a claim: one row for the step that event_no tells.
create table claim_casework (
    claim_id     uuid        not null,
    event_no     bigint      not null,
    command      text        not null,
    reason_codes text[]      not null,
    acted_by     text        not null,
    acted_at     timestamptz not null,
    constraint pk_claim_casework primary key (claim_id, event_no),
    constraint fk_claim_casework_claim foreign key (claim_id) references bursary_claim (id),
    constraint ck_claim_casework_command check (command in (
        'SCREEN', 'FIND_INELIGIBLE', 'HOLD_BUDGET', 'HOLD_QUERY', 'HOLD_FRAUD', 'RELEASE', 'RETURN')),
    constraint ck_claim_casework_reasons check (cardinality(reason_codes) between 1 and 10
        and array_to_string(reason_codes, ' ') ~ '^[A-Z0-9_]{3,60}( [A-Z0-9_]{3,60})*$')
);
create trigger tg_claim_casework_record before update or delete on claim_casework
    for each row execute function refuse_change();
create trigger tg_claim_casework_record_all before truncate on claim_casework
    for each statement execute function refuse_change();

-- Nobody is stopped without a reason: the step's casework is written before the step.
create function claim_step_has_reason() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from claim_casework w where w.claim_id = new.id and w.event_no = new.version + 1
            and w.command = case new.state when 'RETURNED' then 'RETURN' when 'INELIGIBLE' then 'FIND_INELIGIBLE'
                else replace(new.state, 'HELD_', 'HOLD_') end) then
        raise exception 'claim % became % without a reason', new.id, new.state
            using errcode = '23514', constraint = 'ck_bursary_claim_reason';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_reason before update of state on bursary_claim
    for each row when (new.state <> old.state
        and new.state in ('HELD_BUDGET', 'HELD_QUERY', 'HELD_FRAUD', 'RETURNED', 'INELIGIBLE'))
    execute function claim_step_has_reason();

-- Decisions of earlier rounds. A claim that goes back before its approvals takes its decision row here; so an
-- approval never outlives the content it was given for, and none is forgotten.
create table claim_decision_history (
    claim_id          uuid        not null,
    round             integer     not null,
    submitted_by      text        not null,
    last_amended_by   text        not null,
    establishment     text        not null,
    content_sha256    text        not null,
    first_approver    text        not null,
    first_speaks_for  text[]      not null,
    first_outcome     text        not null,
    first_decided_at  timestamptz not null,
    second_approver   text,
    second_speaks_for text[],
    second_outcome    text,
    second_decided_at timestamptz,
    superseded_by     text        not null,
    superseded_at     timestamptz not null,
    constraint pk_claim_decision_history primary key (claim_id, round),
    constraint fk_claim_decision_history_claim foreign key (claim_id) references bursary_claim (id),
    constraint ck_claim_decision_history_round check (round >= 1)
);
create trigger tg_claim_decision_history_record before update or delete on claim_decision_history
    for each row execute function refuse_change();
create trigger tg_claim_decision_history_record_all before truncate on claim_decision_history
    for each statement execute function refuse_change();
-- Only the trigger below moves a decision, and only it writes history.
create trigger tg_claim_decision_history_moved before insert on claim_decision_history
    for each row when (pg_trigger_depth() < 1) execute function refuse_change();
drop trigger tg_claim_decision_record on claim_decision;
create trigger tg_claim_decision_record before delete on claim_decision
    for each row when (pg_trigger_depth() < 1) execute function refuse_change();

create function supersede_decision() returns trigger language plpgsql as $$
begin
    insert into claim_decision_history (claim_id, round, submitted_by, last_amended_by, establishment, content_sha256,
            first_approver, first_speaks_for, first_outcome, first_decided_at,
            second_approver, second_speaks_for, second_outcome, second_decided_at, superseded_by, superseded_at)
        select d.claim_id, 1 + (select count(*) from claim_decision_history h where h.claim_id = d.claim_id),
            d.submitted_by, d.last_amended_by, d.establishment, d.content_sha256,
            d.first_approver, d.first_speaks_for, d.first_outcome, d.first_decided_at,
            d.second_approver, d.second_speaks_for, d.second_outcome, d.second_decided_at, new.state, now()
        from claim_decision d where d.claim_id = new.id;
    delete from claim_decision where claim_id = new.id;
    return null;
end $$;
create trigger tg_bursary_claim_supersede after update of state on bursary_claim
    for each row when (old.state in ('FIRST_APPROVED', 'APPROVED', 'PAYMENT_FAILED')
        and new.state in ('HELD_BUDGET', 'HELD_QUERY', 'HELD_FRAUD', 'RETURNED'))
    execute function supersede_decision();

-- A claim that is approved again keeps its earlier lines, whose decision has moved on.
alter table payment_line drop constraint fk_payment_line_claim;
alter table payment_line add constraint fk_payment_line_claim foreign key (claim_id) references bursary_claim (id);

-- What the school has to show, by reference and digest: never the documents themselves. Canonical JSON.
alter table bursary_claim add column evidence text not null default '[]';

-- A draft has no content yet that anybody relies on; a returned claim may change its evidence, and what the rules say
-- of it, on its way back. Nothing else ever changes.
create or replace function claim_is_frozen() returns trigger language plpgsql as $$
begin
    if row(old.scheme_id, old.enrolment_id, old.cohort_id, old.provider_id, old.level, old.leader_id, old.establishment)
            is distinct from
       row(new.scheme_id, new.enrolment_id, new.cohort_id, new.provider_id, new.level, new.leader_id, new.establishment)
        or old.state <> 'DRAFT' and
       row(old.policy_version_id, old.completed_on, old.amount_pence, old.submitted_by, old.submitted_at)
            is distinct from
       row(new.policy_version_id, new.completed_on, new.amount_pence, new.submitted_by, new.submitted_at)
        or old.state not in ('DRAFT', 'RETURNED') and
       row(old.rules, old.evidence) is distinct from row(new.rules, new.evidence) then
        raise exception 'a submitted claim keeps its content'
            using errcode = '23514', constraint = 'ck_bursary_claim_frozen';
    end if;
    return new;
end $$;

alter table ledger_transaction drop constraint ck_ledger_transaction_kind;
alter table ledger_transaction add constraint ck_ledger_transaction_kind check (kind in (
    'BUDGET_ALLOCATED', 'CLAIM_COMMITTED', 'CLAIM_RELEASED', 'CLAIM_PAYABLE', 'CLAIM_REOPENED', 'CLAIM_PAID',
    'PAYMENT_RETURNED', 'PLACES_FUNDED', 'PLACE_TAKEN', 'PLACE_FREED'));
