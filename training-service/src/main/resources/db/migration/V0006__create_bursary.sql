create table scheme (
    id      uuid not null,
    code    text not null,
    name_en text not null,
    name_cy text not null,
    constraint pk_scheme primary key (id),
    constraint uq_scheme_code unique (code)
);

-- Dated terms of a scheme. synthetic marks terms that stand in for ones never published.
create table policy_version (
    id                uuid    not null,
    scheme_id         uuid    not null,
    version_no        integer not null,
    effective_from    date    not null,
    effective_to      date,
    amount_pence      bigint  not null,
    claim_window_days integer not null,
    synthetic         boolean not null,
    constraint pk_policy_version primary key (id),
    constraint fk_policy_version_scheme foreign key (scheme_id) references scheme (id),
    constraint uq_policy_version_number unique (scheme_id, version_no),
    constraint uq_policy_version_amount unique (id, scheme_id, amount_pence),
    constraint ck_policy_version_amount check (amount_pence > 0),
    constraint ck_policy_version_window check (claim_window_days > 0),
    constraint ck_policy_version_dates check (effective_to is null or effective_to >= effective_from),
    constraint ex_policy_version_overlap exclude using gist (
        scheme_id with =, daterange(effective_from, effective_to, '[]') with &&)
);
create trigger tg_policy_version_record before update or delete on policy_version
    for each row execute function refuse_change();

-- How many live bursaries one subject (a leader, an establishment) may hold in a scheme.
create table scheme_limit (
    scheme_id    uuid    not null,
    subject_kind text    not null,
    max_slots    integer not null,
    constraint pk_scheme_limit primary key (scheme_id, subject_kind),
    constraint fk_scheme_limit_scheme foreign key (scheme_id) references scheme (id),
    constraint uq_scheme_limit_slots unique (scheme_id, subject_kind, max_slots),
    constraint ck_scheme_limit_subject_kind check (subject_kind in ('LEADER', 'ESTABLISHMENT')),
    constraint ck_scheme_limit_max_slots check (max_slots between 0 and 100)
);

create table bursary_claim (
    id                uuid        not null,
    scheme_id         uuid        not null,
    policy_version_id uuid        not null,
    enrolment_id      uuid        not null,
    cohort_id         uuid        not null,
    provider_id       uuid        not null,
    level             text        not null,
    leader_id         uuid        not null,
    establishment     text        not null,
    completed_on      date        not null,
    amount_pence      bigint      not null,
    rules             text        not null,
    state             text        not null,
    submitted_by      text        not null,
    last_amended_by   text        not null,
    content_sha256    text        not null,
    submitted_at      timestamptz not null,
    version           bigint      not null,
    constraint pk_bursary_claim primary key (id),
    -- The frozen amount is the policy's amount, by key.
    constraint fk_bursary_claim_policy foreign key (policy_version_id, scheme_id, amount_pence)
        references policy_version (id, scheme_id, amount_pence),
    constraint fk_bursary_claim_enrolment foreign key (enrolment_id, leader_id, establishment)
        references enrolment (id, leader_id, establishment),
    constraint uq_bursary_claim_content unique (id, submitted_by, last_amended_by, establishment, content_sha256),
    constraint ck_bursary_claim_state check (state in ('SUBMITTED', 'FIRST_APPROVED', 'APPROVED', 'IN_RUN',
        'INSTRUCTED', 'PAID', 'REJECTED', 'WITHDRAWN')),
    constraint ck_bursary_claim_content check (content_sha256 ~ '^[0-9a-f]{64}$')
);
create unique index uq_bursary_claim_live on bursary_claim (enrolment_id) where state not in ('REJECTED', 'WITHDRAWN');
create index ix_bursary_claim_establishment on bursary_claim (establishment, id);
create index ix_bursary_claim_state on bursary_claim (state, id);

-- One row a claim, carrying the claim's people and content by composite key, so that plain CHECKs can
-- compare people and nothing the approvers saw can change under their approval.
create table claim_decision (
    claim_id          uuid        not null,
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
    constraint pk_claim_decision primary key (claim_id),
    constraint fk_claim_decision_content foreign key (claim_id, submitted_by, last_amended_by, establishment, content_sha256)
        references bursary_claim (id, submitted_by, last_amended_by, establishment, content_sha256),
    constraint ck_claim_decision_first_four_eyes check (
        first_approver <> submitted_by and first_approver <> last_amended_by),
    constraint ck_claim_decision_second_four_eyes check (second_approver is null or (
        second_approver <> first_approver and second_approver <> submitted_by and second_approver <> last_amended_by)),
    constraint ck_claim_decision_first_independent check (establishment <> all (first_speaks_for)),
    constraint ck_claim_decision_second_independent check (
        second_speaks_for is null or establishment <> all (second_speaks_for)),
    constraint ck_claim_decision_outcome check (first_outcome in ('APPROVED', 'REJECTED')
        and second_outcome in ('APPROVED', 'REJECTED')),
    constraint ck_claim_decision_second_whole check (
        num_nulls(second_approver, second_speaks_for, second_outcome, second_decided_at) in (0, 4)),
    constraint ck_claim_decision_second_after_first check (second_approver is null or first_outcome = 'APPROVED')
);

create function decision_is_final() returns trigger language plpgsql as $$
begin
    if old.second_approver is not null
        or row(old.first_approver, old.first_speaks_for, old.first_outcome, old.first_decided_at)
            is distinct from row(new.first_approver, new.first_speaks_for, new.first_outcome, new.first_decided_at) then
        raise exception 'a decision that was taken is not rewritten'
            using errcode = '23514', constraint = 'ck_claim_decision_final';
    end if;
    return new;
end $$;
create trigger tg_claim_decision_final before update on claim_decision for each row execute function decision_is_final();
create trigger tg_claim_decision_record before delete on claim_decision for each row execute function refuse_change();

create table bursary_slot (
    scheme_id    uuid    not null,
    subject_kind text    not null,
    subject_key  text    not null,
    slot_no      integer not null,
    max_slots    integer not null,
    claim_id     uuid    not null,
    released_at  timestamptz,
    constraint pk_bursary_slot primary key (claim_id, subject_kind),
    constraint fk_bursary_slot_claim foreign key (claim_id) references bursary_claim (id),
    constraint fk_bursary_slot_limit foreign key (scheme_id, subject_kind, max_slots)
        references scheme_limit (scheme_id, subject_kind, max_slots),
    constraint ck_bursary_slot_slot_no check (slot_no between 1 and max_slots)
);
create unique index uq_bursary_slot_live on bursary_slot (scheme_id, subject_kind, subject_key, slot_no)
    where released_at is null;

create trigger tg_bursary_claim_edge before insert or update on bursary_claim
    for each row execute function refuse_illegal_edge('BURSARY_CLAIM');
create trigger tg_bursary_claim_record before delete on bursary_claim for each row execute function refuse_change();

create function claim_is_frozen() returns trigger language plpgsql as $$
begin
    if row(old.scheme_id, old.policy_version_id, old.enrolment_id, old.cohort_id, old.provider_id, old.level,
           old.leader_id, old.establishment, old.completed_on, old.amount_pence, old.rules, old.submitted_by, old.submitted_at)
        is distinct from
       row(new.scheme_id, new.policy_version_id, new.enrolment_id, new.cohort_id, new.provider_id, new.level,
           new.leader_id, new.establishment, new.completed_on, new.amount_pence, new.rules, new.submitted_by, new.submitted_at) then
        raise exception 'a submitted claim keeps its content'
            using errcode = '23514', constraint = 'ck_bursary_claim_frozen';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_frozen before update on bursary_claim for each row execute function claim_is_frozen();

create function claim_is_founded() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment e where e.id = new.enrolment_id and e.state = 'COMPLETED'
                   and e.completed_on = new.completed_on and e.cohort_id = new.cohort_id
                   and e.provider_id = new.provider_id and e.level = new.level) then
        raise exception 'a claim needs a completed enrolment and repeats its facts'
            using errcode = '23514', constraint = 'ck_bursary_claim_founded';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_founded before insert on bursary_claim for each row execute function claim_is_founded();

-- An approval state needs the decision that carries it.
create function claim_is_decided() returns trigger language plpgsql as $$
begin
    if new.state = 'FIRST_APPROVED' and not exists (
            select 1 from claim_decision d where d.claim_id = new.id and d.first_outcome = 'APPROVED' and d.second_approver is null)
        or new.state = 'APPROVED' and not exists (
            select 1 from claim_decision d where d.claim_id = new.id and d.second_outcome = 'APPROVED')
        or new.state = 'REJECTED' and not exists (
            select 1 from claim_decision d where d.claim_id = new.id and 'REJECTED' in (d.first_outcome, d.second_outcome)) then
        raise exception 'claim % has no decision for state %', new.id, new.state
            using errcode = '23514', constraint = 'ck_bursary_claim_decided';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_decided before update of state on bursary_claim
    for each row when (new.state in ('FIRST_APPROVED', 'APPROVED', 'REJECTED')) execute function claim_is_decided();

-- At commit a live claim holds one live slot of each limited kind, for its own leader and establishment,
-- and a dead one holds none.
create function claim_holds_its_slots() returns trigger language plpgsql as $$
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
    if c.state not in ('REJECTED', 'WITHDRAWN') then
        select count(*) into wanted from scheme_limit where scheme_id = c.scheme_id;
    end if;
    select count(*) into held from bursary_slot s
        where s.claim_id = c.id and s.released_at is null and s.scheme_id = c.scheme_id
          and s.subject_key = case s.subject_kind when 'LEADER' then c.leader_id::text else c.establishment end;
    if held <> wanted then
        raise exception 'claim % in state % holds % of % slots', c.id, c.state, held, wanted
            using errcode = '23514', constraint = 'ck_bursary_claim_slots';
    end if;
    return null;
end $$;
create constraint trigger tg_bursary_claim_slots after insert or update of state on bursary_claim
    deferrable initially deferred for each row execute function claim_holds_its_slots();
create constraint trigger tg_bursary_slot_claim after insert or update on bursary_slot
    deferrable initially deferred for each row execute function claim_holds_its_slots();
create trigger tg_bursary_slot_record before delete on bursary_slot for each row execute function refuse_change();

-- The seed of this scheme is public (1,000 pounds, claimed by the school or college after successful
-- completion); its window and limits are not, so the row says that it is synthetic.
insert into scheme (id, code, name_en, name_cy) values
    ('01900000-0000-7000-8000-000000000001', 'careers-leader-bursary', 'Careers Leader training bursary',
     'Bwrsari hyfforddiant Arweinwyr Gyrfaoedd');
insert into policy_version (id, scheme_id, version_no, effective_from, amount_pence, claim_window_days, synthetic) values
    ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 1, date '2020-09-01', 100000, 90, true);
insert into scheme_limit (scheme_id, subject_kind, max_slots) values
    ('01900000-0000-7000-8000-000000000001', 'LEADER', 1),
    ('01900000-0000-7000-8000-000000000001', 'ESTABLISHMENT', 2);
