-- Who is paid for an establishment: itself, unless two people agreed on another payee. References only; there are no bank
-- details here.
create table payee_change (
    id             uuid        not null,
    establishment  text        not null,
    payee          text        not null,
    effective_from date        not null,
    state          text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    version        bigint      not null,
    constraint pk_payee_change primary key (id),
    constraint fk_payee_change_establishment foreign key (establishment) references establishment (reference),
    constraint ck_payee_change_payee check (payee ~ '^(EN-[0-9]{6}|LA-[0-9]{3}|UKPRN-[0-9]{8}|VENDOR-[0-9]{1,10})$'),
    constraint ck_payee_change_state check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint ck_payee_change_decided check (
        num_nulls(decided_by, decided_at) = case when state = 'PROPOSED' then 2 else 0 end),
    constraint ck_payee_change_four_eyes check (decided_by <> proposed_by)
);
create unique index uq_payee_change_open on payee_change (establishment) where state = 'PROPOSED';
create unique index uq_payee_change_day on payee_change (establishment, effective_from) where state = 'APPROVED';
insert into state_edge (machine, from_state, to_state) values
    ('PAYEE_CHANGE', '', 'PROPOSED'),
    ('PAYEE_CHANGE', 'PROPOSED', 'APPROVED'),
    ('PAYEE_CHANGE', 'PROPOSED', 'REFUSED');
create trigger tg_payee_change_edge before insert or update on payee_change
    for each row execute function refuse_illegal_edge('PAYEE_CHANGE');
create trigger tg_payee_change_record before delete on payee_change for each row execute function refuse_change();

create function payee_change_is_frozen() returns trigger language plpgsql as $$
begin
    if old.state <> 'PROPOSED'
        or row(old.establishment, old.payee, old.effective_from, old.proposed_by, old.proposed_at)
            is distinct from row(new.establishment, new.payee, new.effective_from, new.proposed_by, new.proposed_at) then
        raise exception 'what was proposed is decided as it is, once'
            using errcode = '23514', constraint = 'ck_payee_change_frozen';
    end if;
    return new;
end $$;
create trigger tg_payee_change_frozen before update on payee_change
    for each row execute function payee_change_is_frozen();

-- The payee of an establishment on a day; nobody while a change of it is undecided.
create function payee_on(the_establishment text, day date) returns text language sql stable as $$
    select case
        when exists (select 1 from payee_change p where p.establishment = the_establishment and p.state = 'PROPOSED') then null
        else coalesce((select p.payee from payee_change p
                       where p.establishment = the_establishment and p.state = 'APPROVED' and p.effective_from <= day
                       order by p.effective_from desc limit 1), the_establishment) end
$$;

-- A run can be cancelled until it is instructed.
insert into state_edge (machine, from_state, to_state) values
    ('PAYMENT_RUN', 'DRAFT', 'CANCELLED'),
    ('PAYMENT_RUN', 'LOCKED', 'CANCELLED'),
    ('PAYMENT_RUN', 'AUTHORISED', 'CANCELLED'),
    ('PAYMENT_LINE', 'PENDING', 'CANCELLED'),
    ('PAYMENT_LINE', 'INSTRUCTED', 'RETURNED'),
    ('PAYMENT_LINE', 'SETTLED', 'RETURNED');
alter table payment_run
    add column cancelled_by text,
    add column cancelled_at timestamptz,
    drop constraint ck_payment_run_state,
    drop constraint ck_payment_run_locked,
    drop constraint ck_payment_run_authorised,
    add constraint ck_payment_run_state check (
        state in ('DRAFT', 'LOCKED', 'AUTHORISED', 'INSTRUCTED', 'SETTLED', 'CANCELLED')),
    add constraint ck_payment_run_locked check (
        num_nulls(locked_by, locked_at, line_count, total_pence, content_sha256) in (0, 5)
        and (state = 'CANCELLED' or (locked_by is null) = (state = 'DRAFT'))),
    add constraint ck_payment_run_authorised check (
        (authorised_by is null) = (authorised_at is null)
        and (state = 'CANCELLED' or (authorised_by is null) = (state in ('DRAFT', 'LOCKED')))),
    add constraint ck_payment_run_cancelled check (
        num_nulls(cancelled_by, cancelled_at) = case when state = 'CANCELLED' then 0 else 2 end);

-- The end-to-end id is the claim's reference and the number of the attempt, and each attempt is made once.
alter table payment_line add column attempt integer not null default 1;
alter table payment_line
    alter column attempt drop default,
    add column returned_on date,
    add column reason_code text,
    drop constraint ck_payment_line_state,
    drop constraint ck_payment_line_settled,
    drop constraint ck_payment_line_end_to_end_id,
    add constraint ck_payment_line_state check (state in ('PENDING', 'INSTRUCTED', 'SETTLED', 'RETURNED', 'CANCELLED')),
    add constraint ck_payment_line_settled check (case state
        when 'SETTLED' then settled_on is not null when 'RETURNED' then true else settled_on is null end),
    add constraint ck_payment_line_returned check (
        num_nulls(returned_on, reason_code) = case when state = 'RETURNED' then 0 else 2 end),
    add constraint ck_payment_line_reason_code check (reason_code ~ '^[A-Z0-9]{4}$'),
    add constraint ck_payment_line_payee check (payee ~ '^(EN-[0-9]{6}|LA-[0-9]{3}|UKPRN-[0-9]{8}|VENDOR-[0-9]{1,10})$'),
    add constraint ck_payment_line_attempt check (attempt between 1 and 99),
    add constraint ck_payment_line_end_to_end_id check (end_to_end_id = replace(claim_id::text, '-', '') || '-' || attempt);
drop index uq_payment_line_live;
create unique index uq_payment_line_live on payment_line (claim_id) where state not in ('RETURNED', 'CANCELLED');

-- A line pays an approved claim, whose completion stands and whose scheme is not frozen, its whole amount to the payee of
-- the day. It enters only an open run, held open until the line is in, and the person who made the run had no part in the
-- claim.
create or replace function line_is_founded() returns trigger language plpgsql as $$
declare
    the_run payment_run;
begin
    select * into the_run from payment_run where id = new.run_id for share;
    if the_run.state is distinct from 'DRAFT' or new.state <> 'PENDING' or not exists (
            select 1 from bursary_claim c
            join claim_decision d on d.claim_id = c.id
            join enrolment e on e.id = c.enrolment_id
            where c.id = new.claim_id and c.state = 'APPROVED' and c.amount_pence = new.amount_pence
              and e.state = 'COMPLETED' and e.completed_on = c.completed_on
              and not scheme_is_frozen(c.scheme_id)
              and payee_on(c.establishment, (the_run.created_at at time zone 'Europe/London')::date) = new.payee
              and d.second_outcome = 'APPROVED'
              and the_run.created_by not in (c.submitted_by, c.last_amended_by, d.first_approver, d.second_approver)) then
        raise exception 'claim % may not enter run %', new.claim_id, new.run_id
            using errcode = '23514', constraint = 'ck_payment_line_founded';
    end if;
    return new;
end $$;

create or replace function line_is_frozen() returns trigger language plpgsql as $$
begin
    if row(old.run_id, old.claim_id, old.payee, old.amount_pence, old.end_to_end_id, old.attempt)
        is distinct from row(new.run_id, new.claim_id, new.payee, new.amount_pence, new.end_to_end_id, new.attempt) then
        raise exception 'a payment line keeps its content' using errcode = '23514', constraint = 'ck_payment_line_frozen';
    end if;
    if new.state = 'INSTRUCTED' and not exists (
            select 1 from payment_run r where r.id = new.run_id and r.authorised_by is not null and r.state <> 'CANCELLED') then
        raise exception 'run % is not authorised' , new.run_id
            using errcode = '23514', constraint = 'ck_payment_line_authorised';
    end if;
    return new;
end $$;

-- At commit every line of a cancelled run is cancelled, and only those.
create function cancelled_as_one() returns trigger language plpgsql as $$
declare
    the_run uuid;
begin
    if tg_table_name = 'payment_run' then
        the_run := new.id;
    else
        the_run := new.run_id;
    end if;
    if exists (select 1 from payment_run r join payment_line l on l.run_id = r.id
               where r.id = the_run and (r.state = 'CANCELLED') <> (l.state = 'CANCELLED')) then
        raise exception 'run % and its lines are cancelled together', the_run
            using errcode = '23514', constraint = 'ck_payment_line_cancelled';
    end if;
    return null;
end $$;
create constraint trigger tg_payment_run_cancelled after update of state on payment_run
    deferrable initially deferred for each row when (new.state = 'CANCELLED') execute function cancelled_as_one();
create constraint trigger tg_payment_line_cancelled after update of state on payment_line
    deferrable initially deferred for each row when (new.state = 'CANCELLED') execute function cancelled_as_one();

-- Only a claim with a live line is in a run, instructed or paid, and only as far as its line is; one that waits to be paid
-- has none, and a payment failed only when a line came back.
create or replace function claim_is_paid_by_line() returns trigger language plpgsql as $$
declare
    live text;
begin
    select l.state into live from payment_line l
        where l.claim_id = new.id and l.state not in ('RETURNED', 'CANCELLED');
    if live is distinct from (case new.state when 'IN_RUN' then 'PENDING' when 'INSTRUCTED' then 'INSTRUCTED'
            when 'PAID' then 'SETTLED' end)
        or new.state = 'PAYMENT_FAILED' and not exists (
            select 1 from payment_line l where l.claim_id = new.id and l.state = 'RETURNED') then
        raise exception 'claim % has no payment line for state %', new.id, new.state
            using errcode = '23514', constraint = 'ck_bursary_claim_line';
    end if;
    return new;
end $$;
drop trigger tg_bursary_claim_line on bursary_claim;
create trigger tg_bursary_claim_line before update of state on bursary_claim
    for each row when (new.state in ('APPROVED', 'IN_RUN', 'INSTRUCTED', 'PAID', 'PAYMENT_FAILED'))
    execute function claim_is_paid_by_line();

-- At commit the ledger has what a payment, or its return, moved: the amount of the line, under the number of the step.
create function payment_is_posted() returns trigger language plpgsql as $$
begin
    if not exists (
            select 1 from ledger_transaction t
            join ledger_entry e on e.transaction_id = t.id and e.account = 'PAID'
            where t.source_key = 'claim:' || new.id || ':' || (new.version + 1) || ':'
                    || case new.state when 'PAID' then 'CLAIM_PAID' else 'PAYMENT_RETURNED' end
              and e.amount_pence = case new.state when 'PAID' then new.amount_pence else -new.amount_pence end) then
        raise exception 'the ledger does not have the step of claim % to %', new.id, new.state
            using errcode = '23514', constraint = 'ck_bursary_claim_posted';
    end if;
    return null;
end $$;
create constraint trigger tg_bursary_claim_posted after update of state on bursary_claim
    deferrable initially deferred for each row when (old.state <> new.state and 'PAID' in (old.state, new.state))
    execute function payment_is_posted();

-- What became of the money of each claim that was paid. Only triggers write it; its CHECKs are what a claim's payments and
-- clawbacks can add up to, under any concurrency, because every change of them passes this one row.
create table claim_money (
    claim_id          uuid   not null,
    amount_pence      bigint not null,
    paid_pence        bigint not null default 0,
    proposed_pence    bigint not null default 0,
    raised_pence      bigint not null default 0,
    recovered_pence   bigint not null default 0,
    written_off_pence bigint not null default 0,
    constraint pk_claim_money primary key (claim_id),
    constraint fk_claim_money_claim foreign key (claim_id) references bursary_claim (id),
    constraint ck_claim_money_paid_once check (paid_pence between 0 and amount_pence),
    constraint ck_claim_money_proposed check (proposed_pence between 0 and amount_pence),
    constraint ck_claim_money_raised check (raised_pence between 0 and least(paid_pence, proposed_pence)),
    constraint ck_claim_money_recovered check (
        recovered_pence >= 0 and written_off_pence >= 0 and recovered_pence + written_off_pence <= raised_pence)
);
create trigger tg_claim_money_posted before insert or update on claim_money
    for each row when (pg_trigger_depth() < 1) execute function refuse_change();
create trigger tg_claim_money_record before delete on claim_money for each row execute function refuse_change();

create function open_claim_money(claim uuid) returns void language sql as $$
    insert into claim_money (claim_id, amount_pence) select c.id, c.amount_pence from bursary_claim c where c.id = claim
    on conflict (claim_id) do nothing
$$;
create function line_moves_money() returns trigger language plpgsql as $$
begin
    perform open_claim_money(new.claim_id);
    update claim_money set paid_pence = paid_pence
            + case when new.state = 'SETTLED' then new.amount_pence else 0 end
            - case when old.state = 'SETTLED' then new.amount_pence else 0 end
        where claim_id = new.claim_id;
    return null;
end $$;
create trigger tg_payment_line_money after update of state on payment_line
    for each row when (old.state <> new.state and 'SETTLED' in (old.state, new.state)) execute function line_moves_money();
alter table claim_money disable trigger tg_claim_money_posted;
insert into claim_money (claim_id, amount_pence, paid_pence)
    select claim_id, amount_pence, amount_pence from payment_line where state = 'SETTLED';
alter table claim_money enable trigger tg_claim_money_posted;

-- What the payer answered, file by file; the same bytes are taken once.
create table payer_response (
    id          uuid        not null,
    sha256      text        not null,
    format      text        not null,
    received_by text        not null,
    received_at timestamptz not null,
    constraint pk_payer_response primary key (id),
    constraint uq_payer_response_sha256 unique (sha256),
    constraint ck_payer_response_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_payer_response_format check (format in ('CSV', 'PAIN002'))
);
-- One row of such a file, with what came of it. end_to_end_id is what the payer wrote: it may match nothing.
create table payer_response_row (
    response_id   uuid    not null,
    row_no        integer not null,
    end_to_end_id text,
    outcome       text,
    on_day        date,
    reason_code   text,
    amount_pence  bigint,
    result        text    not null,
    constraint pk_payer_response_row primary key (response_id, row_no),
    constraint fk_payer_response_row_response foreign key (response_id) references payer_response (id),
    constraint ck_payer_response_row_outcome check (outcome in ('SETTLED', 'REJECTED', 'RETURNED')),
    constraint ck_payer_response_row_end_to_end_id check (end_to_end_id ~ '^[A-Za-z0-9-]{1,35}$'),
    constraint ck_payer_response_row_reason_code check (reason_code ~ '^[A-Z0-9]{4}$'),
    constraint ck_payer_response_row_result check (result in ('SETTLED', 'FAILED', 'ALREADY_RECORDED', 'UNMATCHED',
        'AMOUNT_DIFFERS', 'CONTRADICTORY', 'CLAWBACK_RAISED', 'IN_FUTURE', 'NOT_FINAL', 'UNREADABLE'))
);
create index ix_payer_response_row_end_to_end_id on payer_response_row (end_to_end_id);
create trigger tg_payer_response_record before update or delete on payer_response
    for each row execute function refuse_change();
create trigger tg_payer_response_row_record before update or delete on payer_response_row
    for each row execute function refuse_change();
