-- Money that was paid for a claim and is claimed back, whole or in parts.
create table clawback (
    id                     uuid        not null,
    claim_id               uuid        not null,
    establishment          text        not null,
    amount_pence           bigint      not null,
    reason_code            text        not null,
    state                  text        not null,
    proposed_by            text        not null,
    proposed_at            timestamptz not null,
    respond_by             date,
    ground                 text,
    evidence_sha256        text,
    represented_by         text,
    represented_at         timestamptz,
    content_sha256         text        not null,
    approved_by            text,
    approver_speaks_for    text[],
    approved_at            timestamptz,
    raised_by              text,
    raised_at              timestamptz,
    recovered_pence        bigint      not null,
    write_off_reason       text,
    write_off_proposed_by  text,
    write_off_proposed_at  timestamptz,
    write_off_approved_by  text,
    write_off_speaks_for   text[],
    write_off_approved_at  timestamptz,
    cancel_reason          text,
    cancelled_by           text,
    cancelled_at           timestamptz,
    version                bigint      not null,
    constraint pk_clawback primary key (id),
    constraint fk_clawback_claim foreign key (claim_id) references bursary_claim (id),
    constraint ck_clawback_state check (state in ('PROPOSED', 'SCHOOL_REPRESENTATION', 'CANCELLED', 'APPROVED', 'RAISED',
        'PART_RECOVERED', 'RECOVERED', 'WRITE_OFF_PROPOSED', 'WRITTEN_OFF')),
    constraint ck_clawback_amount check (amount_pence > 0),
    constraint ck_clawback_codes check (array_to_string(
        array[reason_code, ground, write_off_reason, cancel_reason], ' ') ~ '^[A-Z_]{3,60}( [A-Z_]{3,60})*$'),
    constraint ck_clawback_digests check (content_sha256 ~ '^[0-9a-f]{64}$' and evidence_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_clawback_represented check (num_nulls(ground, represented_by, represented_at) in (0, 3)
        and (evidence_sha256 is null or ground is not null)
        and (ground is null or respond_by is not null)),
    constraint ck_clawback_approved check (
        num_nulls(approved_by, approver_speaks_for, approved_at) in (0, 3)
        and case when state in ('PROPOSED', 'SCHOOL_REPRESENTATION') then approved_by is null
                 when state = 'CANCELLED' then true else approved_by is not null end),
    constraint ck_clawback_four_eyes check (approved_by <> proposed_by),
    constraint ck_clawback_independent check (establishment <> all (approver_speaks_for)),
    -- Nobody is made to pay unheard: the school has answered, or its day has passed.
    constraint ck_clawback_heard check (approved_at is null or represented_at is not null
        or respond_by < (approved_at at time zone 'Europe/London')::date),
    constraint ck_clawback_raised check (num_nulls(raised_by, raised_at) in (0, 2)
        and (raised_at is null) = (state in ('PROPOSED', 'SCHOOL_REPRESENTATION', 'APPROVED', 'CANCELLED'))),
    constraint ck_clawback_recovered check (recovered_pence between 0 and amount_pence
        and (recovered_pence = 0 or raised_at is not null)
        and (state = 'RECOVERED') = (recovered_pence = amount_pence)
        and (state <> 'PART_RECOVERED' or recovered_pence > 0)),
    constraint ck_clawback_write_off check (
        num_nulls(write_off_reason, write_off_proposed_by, write_off_proposed_at)
            = case when state in ('WRITE_OFF_PROPOSED', 'WRITTEN_OFF') then 0 else 3 end
        and num_nulls(write_off_approved_by, write_off_speaks_for, write_off_approved_at)
            = case when state = 'WRITTEN_OFF' then 0 else 3 end),
    constraint ck_clawback_write_off_four_eyes check (write_off_approved_by <> write_off_proposed_by),
    constraint ck_clawback_write_off_independent check (establishment <> all (write_off_speaks_for)),
    constraint ck_clawback_cancelled check (num_nulls(cancel_reason, cancelled_by, cancelled_at)
        = case when state = 'CANCELLED' then 0 else 3 end)
);
create index ix_clawback_claim on clawback (claim_id);
create index ix_clawback_establishment on clawback (establishment, id);
create index ix_clawback_state on clawback (state, id);

insert into state_edge (machine, from_state, to_state) values
    ('CLAWBACK', '', 'PROPOSED'),
    ('CLAWBACK', 'PROPOSED', 'SCHOOL_REPRESENTATION'),
    ('CLAWBACK', 'PROPOSED', 'CANCELLED'),
    ('CLAWBACK', 'SCHOOL_REPRESENTATION', 'SCHOOL_REPRESENTATION'),
    ('CLAWBACK', 'SCHOOL_REPRESENTATION', 'APPROVED'),
    ('CLAWBACK', 'SCHOOL_REPRESENTATION', 'CANCELLED'),
    ('CLAWBACK', 'APPROVED', 'RAISED'),
    ('CLAWBACK', 'APPROVED', 'CANCELLED'),
    ('CLAWBACK', 'RAISED', 'PART_RECOVERED'),
    ('CLAWBACK', 'RAISED', 'RECOVERED'),
    ('CLAWBACK', 'RAISED', 'WRITE_OFF_PROPOSED'),
    ('CLAWBACK', 'PART_RECOVERED', 'PART_RECOVERED'),
    ('CLAWBACK', 'PART_RECOVERED', 'RECOVERED'),
    ('CLAWBACK', 'PART_RECOVERED', 'WRITE_OFF_PROPOSED'),
    ('CLAWBACK', 'WRITE_OFF_PROPOSED', 'RAISED'),
    ('CLAWBACK', 'WRITE_OFF_PROPOSED', 'WRITTEN_OFF');
create trigger tg_clawback_edge before insert or update on clawback
    for each row execute function refuse_illegal_edge('CLAWBACK');
create trigger tg_clawback_record before delete on clawback for each row execute function refuse_change();

-- A clawback is of a claim whose money is on its way or paid, of the establishment that claimed; and while the scheme is
-- frozen none is raised.
create function clawback_is_founded() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from bursary_claim c where c.id = new.claim_id and c.establishment = new.establishment
                   and c.state in ('IN_RUN', 'INSTRUCTED', 'PAID')) then
        raise exception 'claim % has no money to claim back', new.claim_id
            using errcode = '23514', constraint = 'ck_clawback_founded';
    end if;
    return new;
end $$;
create trigger tg_clawback_founded before insert on clawback for each row execute function clawback_is_founded();
create function clawback_not_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from bursary_claim c where c.id = new.claim_id and scheme_is_frozen(c.scheme_id)) then
        raise exception 'the scheme is frozen' using errcode = '23514', constraint = 'ck_clawback_scheme_frozen';
    end if;
    return new;
end $$;
create trigger tg_clawback_not_frozen before update of state on clawback
    for each row when (old.state = 'APPROVED' and new.state = 'RAISED') execute function clawback_not_frozen();

create function clawback_keeps_its_record() returns trigger language plpgsql as $$
begin
    if row(old.claim_id, old.establishment, old.amount_pence, old.reason_code, old.proposed_by, old.proposed_at)
            is distinct from
       row(new.claim_id, new.establishment, new.amount_pence, new.reason_code, new.proposed_by, new.proposed_at)
        or old.approved_at is not null and
       row(old.respond_by, old.ground, old.evidence_sha256, old.represented_by, old.content_sha256,
           old.approved_by, old.approver_speaks_for, old.approved_at)
            is distinct from
       row(new.respond_by, new.ground, new.evidence_sha256, new.represented_by, new.content_sha256,
           new.approved_by, new.approver_speaks_for, new.approved_at)
        or old.raised_at is not null and row(old.raised_by, old.raised_at) is distinct from row(new.raised_by, new.raised_at)
        or new.state = 'WRITTEN_OFF' and
       row(old.write_off_reason, old.write_off_proposed_by, old.write_off_proposed_at, old.recovered_pence)
            is distinct from
       row(new.write_off_reason, new.write_off_proposed_by, new.write_off_proposed_at, new.recovered_pence)
        or old.state in ('CANCELLED', 'RECOVERED', 'WRITTEN_OFF') then
        raise exception 'what was decided on a clawback stays'
            using errcode = '23514', constraint = 'ck_clawback_frozen';
    end if;
    return new;
end $$;
create trigger tg_clawback_frozen before update on clawback for each row execute function clawback_keeps_its_record();

-- Money that came in for a clawback.
create table clawback_recovery (
    id           uuid        not null,
    clawback_id  uuid        not null,
    amount_pence bigint      not null,
    received_on  date        not null,
    method       text        not null,
    reference    text        not null,
    destination  text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_clawback_recovery primary key (id),
    constraint fk_clawback_recovery_clawback foreign key (clawback_id) references clawback (id),
    constraint uq_clawback_recovery_reference unique (clawback_id, reference),
    constraint ck_clawback_recovery_amount check (amount_pence > 0),
    constraint ck_clawback_recovery_method check (method in ('INVOICE', 'OFFSET')),
    constraint ck_clawback_recovery_destination check (destination in ('BUDGET', 'FUNDER')),
    constraint ck_clawback_recovery_reference check (reference ~ '^[A-Za-z0-9._/-]{1,64}$'),
    constraint ck_clawback_recovery_day check (received_on <= (recorded_at at time zone 'Europe/London')::date)
);
create trigger tg_clawback_recovery_record before update or delete on clawback_recovery
    for each row execute function refuse_change();

-- All clawbacks of a claim pass its one row of claim_money, whose CHECKs hold their sums.
create function clawback_moves_money() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform open_claim_money(new.claim_id);
        update claim_money set proposed_pence = proposed_pence + new.amount_pence where claim_id = new.claim_id;
    elsif new.state = 'CANCELLED' then
        update claim_money set proposed_pence = proposed_pence - new.amount_pence where claim_id = new.claim_id;
    elsif old.state = 'APPROVED' and new.state = 'RAISED' then
        update claim_money set raised_pence = raised_pence + new.amount_pence where claim_id = new.claim_id;
    elsif new.state = 'WRITTEN_OFF' then
        update claim_money set written_off_pence = written_off_pence + new.amount_pence - new.recovered_pence
            where claim_id = new.claim_id;
    end if;
    return null;
end $$;
create trigger tg_clawback_proposed after insert on clawback for each row execute function clawback_moves_money();
create trigger tg_clawback_money after update of state on clawback
    for each row when (old.state <> new.state) execute function clawback_moves_money();
create function recovery_moves_money() returns trigger language plpgsql as $$
begin
    update claim_money set recovered_pence = recovered_pence + new.amount_pence
        where claim_id = (select c.claim_id from clawback c where c.id = new.clawback_id);
    return null;
end $$;
create trigger tg_clawback_recovery_money after insert on clawback_recovery
    for each row execute function recovery_moves_money();

-- At commit a clawback has recovered what its recoveries say, and the ledger has every movement of it.
create function clawback_is_accounted() returns trigger language plpgsql as $$
declare
    c clawback;
    recovered bigint;
    receivable bigint;
begin
    select * into c from clawback where id = case tg_table_name
        when 'clawback' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'clawback_id')::uuid end;
    select coalesce(sum(r.amount_pence), 0) into recovered from clawback_recovery r where r.clawback_id = c.id;
    if recovered <> c.recovered_pence then
        raise exception 'clawback % has recovered %, not %', c.id, recovered, c.recovered_pence
            using errcode = '23514', constraint = 'ck_clawback_recoveries';
    end if;
    select coalesce(sum(e.amount_pence), 0) into receivable
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'RECEIVABLE'
        where t.source_key in ('clawback:' || c.id || ':CLAWBACK_RAISED', 'clawback:' || c.id || ':CLAWBACK_WRITTEN_OFF')
           or t.source_key in (select 'clawback-recovery:' || r.id from clawback_recovery r where r.clawback_id = c.id);
    if receivable <> (case when c.raised_at is null or c.state = 'WRITTEN_OFF' then 0
                           else c.amount_pence - c.recovered_pence end) then
        raise exception 'the ledger has % of clawback % as receivable', receivable, c.id
            using errcode = '23514', constraint = 'ck_clawback_posted';
    end if;
    return null;
end $$;
create constraint trigger tg_clawback_accounted after insert or update on clawback
    deferrable initially deferred for each row execute function clawback_is_accounted();
create constraint trigger tg_clawback_recovery_accounted after insert on clawback_recovery
    deferrable initially deferred for each row execute function clawback_is_accounted();

-- The second wall behind the service: at commit of a voiding, all that is on its way or paid for the training is being
-- claimed back.
create function voiding_is_answered() returns trigger language plpgsql as $$
begin
    if exists (select from bursary_claim c left join claim_money m on m.claim_id = c.id
               where c.enrolment_id = new.enrolment_id and c.state in ('IN_RUN', 'INSTRUCTED', 'PAID')
                 and coalesce(m.proposed_pence, 0) < c.amount_pence) then
        raise exception 'the claim for enrolment % is paid for a voided completion', new.enrolment_id
            using errcode = '23514', constraint = 'ck_completion_answered';
    end if;
    return null;
end $$;
create constraint trigger tg_completion_answered after insert on completion
    deferrable initially deferred for each row when (new.outcome = 'VOIDED') execute function voiding_is_answered();
