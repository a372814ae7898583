-- A frozen scheme takes no step towards a payment; what is already instructed can still settle.
alter table scheme
    add column frozen_at     timestamptz,
    add column frozen_by     text,
    add column freeze_reason text,
    add column version       bigint not null default 0,
    add constraint ck_scheme_frozen check (num_nulls(frozen_at, frozen_by, freeze_reason) in (0, 3)),
    add constraint ck_scheme_freeze_reason check (freeze_reason in (
        'BUDGET_UNDER_REVIEW', 'FRAUD_INVESTIGATION', 'POLICY_ERROR', 'PAYER_UNAVAILABLE', 'FUNDER_INSTRUCTION'));

-- The lock is shared among claims and waits for whoever is just freezing: nothing slips through.
create function scheme_is_frozen(scheme_id uuid) returns boolean language sql volatile as $$
    select s.frozen_at is not null from scheme s where s.id = $1 for share
$$;
create function claim_scheme_is_open() returns trigger language plpgsql as $$
begin
    if scheme_is_frozen(new.scheme_id) then
        raise exception 'scheme % is frozen', new.scheme_id
            using errcode = '23514', constraint = 'ck_bursary_claim_scheme_frozen';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_scheme_insert before insert on bursary_claim
    for each row when (new.state <> 'DRAFT') execute function claim_scheme_is_open();
create trigger tg_bursary_claim_scheme_update before update of state on bursary_claim
    for each row when (new.state <> old.state and (
        new.state in ('SUBMITTED', 'ELIGIBLE', 'FIRST_APPROVED', 'IN_RUN', 'INSTRUCTED')
        or new.state = 'APPROVED' and old.state = 'FIRST_APPROVED'))
    execute function claim_scheme_is_open();

-- Terms are data with a life of their own: written, simulated, approved by somebody else, in force, superseded.
drop trigger tg_policy_version_record on policy_version;
alter table policy_version drop constraint ex_policy_version_overlap;
alter table bursary_claim drop constraint fk_bursary_claim_policy;
alter table policy_version
    drop constraint uq_policy_version_amount,
    add column state                       text,
    add column accepts_from                date,
    add column accepts_to                  date,
    add column evidence                    text[] not null default '{}',
    add column authors                     text[],
    add column content_sha256              text,
    add column created_at                  timestamptz,
    add column simulated_sha256            text,
    add column simulated_by                text,
    add column simulated_at                timestamptz,
    add column simulated_year              text,
    add column simulated_gain              integer,
    add column simulated_lose              integer,
    add column simulated_cost_before_pence bigint,
    add column simulated_cost_after_pence  bigint,
    add column approved_sha256             text,
    add column approved_by                 text,
    add column approved_at                 timestamptz,
    add column activated_by                text,
    add column activated_at                timestamptz,
    add column version                     bigint not null default 0;

create table policy_amount (
    policy_version_id uuid   not null,
    level             text   not null,
    amount_pence      bigint not null,
    constraint pk_policy_amount primary key (policy_version_id, level),
    constraint fk_policy_amount_policy foreign key (policy_version_id) references policy_version (id),
    constraint uq_policy_amount_amount unique (policy_version_id, level, amount_pence),
    constraint ck_policy_amount_level check (level in ('NON_ACCREDITED', 'LEVEL_6', 'LEVEL_7')),
    constraint ck_policy_amount_amount check (amount_pence between 1 and 100000000)
);
create table policy_limit (
    policy_version_id uuid    not null,
    subject_kind      text    not null,
    max_slots         integer not null,
    constraint pk_policy_limit primary key (policy_version_id, subject_kind),
    constraint fk_policy_limit_policy foreign key (policy_version_id) references policy_version (id),
    constraint uq_policy_limit_slots unique (policy_version_id, subject_kind, max_slots),
    constraint ck_policy_limit_subject_kind check (subject_kind in ('LEADER', 'ESTABLISHMENT')),
    constraint ck_policy_limit_max_slots check (max_slots between 0 and 100)
);
insert into policy_amount select p.id, l.level, p.amount_pence from policy_version p
    cross join (values ('NON_ACCREDITED'), ('LEVEL_6'), ('LEVEL_7')) as l (level);
insert into policy_limit select p.id, l.subject_kind, l.max_slots from policy_version p
    join scheme_limit l on l.scheme_id = p.scheme_id;
-- Nobody wrote or approved the first terms here: they stand in for what was published and what was not.
update policy_version set state = 'ACTIVE', authors = '{founding}', created_at = '2020-08-31T12:00:00Z',
    content_sha256 = encode(sha256(id::text::bytea), 'hex'), simulated_sha256 = encode(sha256(id::text::bytea), 'hex'),
    simulated_by = 'founding', simulated_at = '2020-08-31T12:00:00Z', simulated_year = '2020/21', simulated_gain = 0,
    simulated_lose = 0, simulated_cost_before_pence = 0, simulated_cost_after_pence = 0,
    approved_sha256 = encode(sha256(id::text::bytea), 'hex'), approved_by = 'founding-approver',
    approved_at = '2020-08-31T12:00:00Z', activated_by = 'founding', activated_at = '2020-08-31T12:00:00Z';

alter table policy_version
    drop column amount_pence,
    alter column state set not null,
    alter column authors set not null,
    alter column content_sha256 set not null,
    alter column created_at set not null,
    add constraint uq_policy_version_scheme unique (id, scheme_id),
    add constraint ck_policy_version_state check (state in ('DRAFT', 'SIMULATED', 'APPROVED', 'ACTIVE', 'RETIRED')),
    add constraint ck_policy_version_accepts check (accepts_to >= accepts_from),
    add constraint ck_policy_version_evidence check (evidence <@ array[
        'COMPLETION_CERTIFICATE', 'ATTENDANCE_RECORD', 'AWARDING_BODY_RESULT', 'GRANT_CONDITIONS']),
    add constraint ck_policy_version_authors check (cardinality(authors) >= 1),
    add constraint ck_policy_version_four_eyes check (approved_by is null or approved_by <> all (authors)),
    -- Simulation and approval are of exactly these terms.
    add constraint ck_policy_version_simulated check (
        (state = 'DRAFT') = (simulated_sha256 is null)
        and num_nulls(simulated_sha256, simulated_by, simulated_at, simulated_year, simulated_gain, simulated_lose,
            simulated_cost_before_pence, simulated_cost_after_pence) in (0, 8)
        and (simulated_sha256 is null or simulated_sha256 = content_sha256)),
    add constraint ck_policy_version_approved check (
        (state in ('DRAFT', 'SIMULATED')) = (approved_by is null)
        and num_nulls(approved_by, approved_at, approved_sha256) in (0, 3)
        and (approved_sha256 is null or approved_sha256 = content_sha256)),
    add constraint ck_policy_version_activated check (
        (state in ('ACTIVE', 'RETIRED')) = (activated_at is not null)
        and (activated_at is null) = (activated_by is null)),
    add constraint ck_policy_version_not_retroactive check (
        effective_from >= (activated_at at time zone 'Europe/London')::date),
    -- Retired terms have a last day; until then they stay in force.
    add constraint ck_policy_version_retired check ((state = 'RETIRED') = (effective_to is not null)),
    add constraint ex_policy_version_overlap exclude using gist (
        scheme_id with =, daterange(effective_from, effective_to, '[]') with &&) where (state in ('ACTIVE', 'RETIRED'));
drop table scheme_limit cascade;

insert into state_edge (machine, from_state, to_state) values
    ('POLICY_VERSION', '', 'DRAFT'),
    ('POLICY_VERSION', 'DRAFT', 'SIMULATED'),
    ('POLICY_VERSION', 'SIMULATED', 'DRAFT'),
    ('POLICY_VERSION', 'SIMULATED', 'APPROVED'),
    ('POLICY_VERSION', 'APPROVED', 'DRAFT'),
    ('POLICY_VERSION', 'APPROVED', 'ACTIVE'),
    ('POLICY_VERSION', 'ACTIVE', 'RETIRED');
create trigger tg_policy_version_edge before insert or update on policy_version
    for each row execute function refuse_illegal_edge('POLICY_VERSION');
create trigger tg_policy_version_record before delete on policy_version
    for each row execute function refuse_change();
create trigger tg_policy_version_record_all before truncate on policy_version
    for each statement execute function refuse_change();

-- Terms change only in a draft. Who wrote them is never forgotten, and an end is set once, by a successor.
create function policy_is_frozen() returns trigger language plpgsql as $$
begin
    if row(old.id, old.scheme_id, old.version_no, old.created_at) is distinct from
       row(new.id, new.scheme_id, new.version_no, new.created_at)
        or not old.authors <@ new.authors
        or (old.state <> 'DRAFT' or new.state <> 'DRAFT') and
       row(old.effective_from, old.claim_window_days, old.synthetic, old.accepts_from, old.accepts_to, old.evidence,
           old.content_sha256) is distinct from
       row(new.effective_from, new.claim_window_days, new.synthetic, new.accepts_from, new.accepts_to, new.evidence,
           new.content_sha256)
        or old.state in ('APPROVED', 'ACTIVE', 'RETIRED') and new.state <> 'DRAFT' and
       row(old.simulated_sha256, old.simulated_by, old.simulated_at, old.simulated_year, old.simulated_gain,
           old.simulated_lose, old.simulated_cost_before_pence, old.simulated_cost_after_pence,
           old.approved_sha256, old.approved_by, old.approved_at) is distinct from
       row(new.simulated_sha256, new.simulated_by, new.simulated_at, new.simulated_year, new.simulated_gain,
           new.simulated_lose, new.simulated_cost_before_pence, new.simulated_cost_after_pence,
           new.approved_sha256, new.approved_by, new.approved_at)
        or old.state in ('ACTIVE', 'RETIRED') and
       row(old.activated_by, old.activated_at) is distinct from row(new.activated_by, new.activated_at)
        or old.effective_to is not null and new.effective_to is distinct from old.effective_to then
        raise exception 'terms that were simulated, approved or in force do not change'
            using errcode = '23514', constraint = 'ck_policy_version_frozen';
    end if;
    return new;
end $$;
create trigger tg_policy_version_frozen before update on policy_version
    for each row execute function policy_is_frozen();

create function policy_part_is_frozen() returns trigger language plpgsql as $$
declare
    p uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> 'policy_version_id';
begin
    perform 1 from policy_version where id = p and state = 'DRAFT' for update;
    if not found then
        raise exception 'terms that were simulated, approved or in force do not change'
            using errcode = '23514', constraint = 'ck_' || tg_table_name || '_frozen';
    end if;
    return coalesce(new, old);
end $$;
create trigger tg_policy_amount_frozen before insert or update or delete on policy_amount
    for each row execute function policy_part_is_frozen();
create trigger tg_policy_limit_frozen before insert or update or delete on policy_limit
    for each row execute function policy_part_is_frozen();
create trigger tg_policy_amount_record_all before truncate on policy_amount
    for each statement execute function refuse_change();
create trigger tg_policy_limit_record_all before truncate on policy_limit
    for each statement execute function refuse_change();

-- The frozen amount is the amount of the claim's level in the claim's terms, by key, and the terms were in force on the day.
alter table bursary_claim
    add constraint fk_bursary_claim_policy foreign key (policy_version_id, level, amount_pence)
        references policy_amount (policy_version_id, level, amount_pence),
    add constraint fk_bursary_claim_scheme foreign key (policy_version_id, scheme_id)
        references policy_version (id, scheme_id);
create function claim_policy_is_in_force() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from policy_version p where p.id = new.policy_version_id
            and p.state in ('ACTIVE', 'RETIRED')
            and (new.submitted_at at time zone 'Europe/London')::date
                between p.effective_from and coalesce(p.effective_to, 'infinity')) then
        raise exception 'terms % are not in force', new.policy_version_id
            using errcode = '23514', constraint = 'ck_bursary_claim_in_force';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_in_force before insert or update of policy_version_id, submitted_at on bursary_claim
    for each row execute function claim_policy_is_in_force();

-- A claim rests on a completion that stands and on an appointment held on its day, at the claiming establishment or at
-- one that it succeeds. Asked again at every step towards a payment.
create or replace function claim_is_founded() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment e where e.id = new.enrolment_id and e.state = 'COMPLETED'
                   and e.completed_on = new.completed_on and e.cohort_id = new.cohort_id
                   and e.provider_id = new.provider_id and e.level = new.level) then
        raise exception 'a claim needs a completed enrolment and repeats its facts'
            using errcode = '23514', constraint = 'ck_bursary_claim_founded';
    end if;
    return new;
end $$;
drop trigger tg_bursary_claim_founded on bursary_claim;
create trigger tg_bursary_claim_founded before insert on bursary_claim
    for each row execute function claim_is_founded();
-- A claim may leave a run although its completion does not stand any more: then it is stopped, not stuck.
create trigger tg_bursary_claim_founded_still before update of state on bursary_claim
    for each row when (new.state <> old.state and new.state in ('SUBMITTED', 'ELIGIBLE', 'FIRST_APPROVED', 'APPROVED', 'IN_RUN')
        and old.state not in ('IN_RUN', 'PAYMENT_FAILED'))
    execute function claim_is_founded();

create function leader_was_appointed(leader uuid, claimant text, on_day date) returns boolean language sql stable as $$
    select exists (select 1 from appointment a where a.leader_id in (leader, surviving_leader(leader))
                   and on_day between a.held_from and coalesce(a.held_to, 'infinity')
                   and lineage_succeeds(claimant, a.establishment))
$$;
create function claim_leader_was_appointed() returns trigger language plpgsql as $$
begin
    if not leader_was_appointed(new.leader_id, new.establishment, new.completed_on) then
        raise exception 'the leader held no appointment at % on %', new.establishment, new.completed_on
            using errcode = '23514', constraint = 'ck_bursary_claim_appointed';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_appointed before insert or update of state on bursary_claim
    for each row when (new.state = 'SUBMITTED') execute function claim_leader_was_appointed();

-- Entitlement counts for a leader, whoever they were merged from, and for a school with all it succeeds.
alter table bursary_slot add column policy_version_id uuid;
alter table bursary_slot disable trigger user;
update bursary_slot s set policy_version_id = c.policy_version_id from bursary_claim c where c.id = s.claim_id;
alter table bursary_slot enable trigger user;
alter table bursary_slot
    alter column policy_version_id set not null,
    add constraint fk_bursary_slot_limit foreign key (policy_version_id, subject_kind, max_slots)
        references policy_limit (policy_version_id, subject_kind, max_slots);

-- One at a time for each subject, so that the count includes whoever was a moment earlier. The unique index alone would
-- miss slots under the keys of schools that were joined later, and those of terms with a higher limit.
create function slot_is_left() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.scheme_id || new.subject_kind || new.subject_key, 0));
    if (select count(*) from bursary_slot s where s.scheme_id = new.scheme_id and s.subject_kind = new.subject_kind
            and s.released_at is null and s.claim_id <> new.claim_id
            and (s.subject_key = new.subject_key or new.subject_kind = 'ESTABLISHMENT'
                and s.subject_key in (select lineage_references(new.subject_key)))) >= new.max_slots then
        raise exception 'no % slot is left', new.subject_kind
            using errcode = '23514', constraint = 'ck_bursary_slot_left';
    end if;
    return new;
end $$;
create trigger tg_bursary_slot_left before insert on bursary_slot for each row execute function slot_is_left();

create function slot_is_the_claims() returns trigger language plpgsql as $$
declare
    c bursary_claim;
begin
    select * into c from bursary_claim where id = new.claim_id;
    if c.scheme_id <> new.scheme_id or c.policy_version_id <> new.policy_version_id
        or new.subject_key is distinct from (case
            when new.subject_kind = 'LEADER' then surviving_leader(c.leader_id)::text
            when tg_op = 'INSERT' then lineage_key_held(c.establishment)
            else old.subject_key end) then
        raise exception 'the slot is not of claim %''s own subject and terms', new.claim_id
            using errcode = '23514', constraint = 'ck_bursary_slot_subject';
    end if;
    return null;
end $$;
create trigger tg_bursary_slot_subject_insert after insert on bursary_slot
    for each row execute function slot_is_the_claims();
create trigger tg_bursary_slot_subject_update after update of scheme_id, subject_kind, subject_key, claim_id,
    policy_version_id on bursary_slot for each row execute function slot_is_the_claims();

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
        select count(*) into wanted from policy_limit where policy_version_id = c.policy_version_id;
    end if;
    select count(*) into held from bursary_slot s where s.claim_id = c.id and s.released_at is null;
    if held <> wanted then
        raise exception 'claim % in state % holds % of % slots', c.id, c.state, held, wanted
            using errcode = '23514', constraint = 'ck_bursary_claim_slots';
    end if;
    return null;
end $$;

-- Whoever decides speaks neither for the school, nor for one it succeeds, nor for the provider that was paid to train.
create function approver_is_independent() returns trigger language plpgsql as $$
begin
    if exists (select 1 from bursary_claim c join provider p on p.id = c.provider_id where c.id = new.claim_id
            and (p.ukprn = any (new.first_speaks_for || coalesce(new.second_speaks_for, '{}'))
                or exists (select 1 from unnest(new.first_speaks_for || coalesce(new.second_speaks_for, '{}')) s (reference)
                           where s.reference in (select lineage_references(c.establishment))))) then
        raise exception 'an approver of claim % speaks for its school or provider', new.claim_id
            using errcode = '23514', constraint = 'ck_claim_decision_independent';
    end if;
    return null;
end $$;
create trigger tg_claim_decision_independent after insert or update on claim_decision
    for each row execute function approver_is_independent();

-- A year is replayed by the day of completion.
create index ix_enrolment_completed_on on enrolment (completed_on) where completed_on is not null;
-- Whatever its state, a claim is found by its enrolment.
create index ix_bursary_claim_enrolment on bursary_claim (enrolment_id);
