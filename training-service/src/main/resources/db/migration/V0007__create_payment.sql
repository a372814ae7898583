create table payment_run (
    id             uuid        not null,
    state          text        not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    locked_by      text,
    locked_at      timestamptz,
    line_count     integer,
    total_pence    bigint,
    content_sha256 text,
    authorised_by  text,
    authorised_at  timestamptz,
    instructed_by  text,
    instructed_at  timestamptz,
    file_taken_by  text,
    file_taken_at  timestamptz,
    file_format    text,
    file_sha256    text,
    version        bigint      not null,
    constraint pk_payment_run primary key (id),
    constraint ck_payment_run_state check (state in ('DRAFT', 'LOCKED', 'AUTHORISED', 'INSTRUCTED', 'SETTLED')),
    constraint ck_payment_run_four_eyes check (
        authorised_by is null or (authorised_by <> created_by and authorised_by <> locked_by)),
    constraint ck_payment_run_locked check (
        num_nulls(locked_by, locked_at, line_count, total_pence, content_sha256) = case when state = 'DRAFT' then 5 else 0 end),
    constraint ck_payment_run_authorised check (
        (state in ('DRAFT', 'LOCKED')) = (authorised_by is null) and (authorised_by is null) = (authorised_at is null)),
    constraint ck_payment_run_file check (
        num_nulls(file_taken_by, file_taken_at, file_format, file_sha256) in (0, 4)
        and (file_taken_at is null or state in ('INSTRUCTED', 'SETTLED')))
);
create trigger tg_payment_run_edge before insert or update on payment_run
    for each row execute function refuse_illegal_edge('PAYMENT_RUN');
create trigger tg_payment_run_record before delete on payment_run for each row execute function refuse_change();

create table payment_line (
    id            uuid        not null,
    run_id        uuid        not null,
    claim_id      uuid        not null,
    payee         text        not null,
    amount_pence  bigint      not null,
    state         text        not null,
    end_to_end_id text        not null,
    settled_on    date,
    constraint pk_payment_line primary key (id),
    constraint fk_payment_line_run foreign key (run_id) references payment_run (id),
    constraint fk_payment_line_claim foreign key (claim_id) references claim_decision (claim_id),
    constraint uq_payment_line_end_to_end_id unique (end_to_end_id),
    constraint ck_payment_line_amount check (amount_pence > 0),
    constraint ck_payment_line_state check (state in ('PENDING', 'INSTRUCTED', 'SETTLED', 'RETURNED')),
    constraint ck_payment_line_settled check ((state = 'SETTLED') = (settled_on is not null)),
    constraint ck_payment_line_end_to_end_id check (length(end_to_end_id) <= 35)
);
create unique index uq_payment_line_live on payment_line (claim_id) where state <> 'RETURNED';
create index ix_payment_line_run on payment_line (run_id, id);
create trigger tg_payment_line_edge before insert or update on payment_line
    for each row execute function refuse_illegal_edge('PAYMENT_LINE');
create trigger tg_payment_line_record before delete on payment_line for each row execute function refuse_change();

-- A line pays an approved claim its whole amount to its own establishment, enters only an open run, and
-- the person who made the run had no part in the claim.
create function line_is_founded() returns trigger language plpgsql as $$
begin
    if not exists (
            select 1 from bursary_claim c
            join claim_decision d on d.claim_id = c.id
            join payment_run r on r.id = new.run_id
            where c.id = new.claim_id and c.state = 'APPROVED' and c.amount_pence = new.amount_pence
              and c.establishment = new.payee and d.second_outcome = 'APPROVED' and r.state = 'DRAFT'
              and r.created_by not in (c.submitted_by, d.first_approver, d.second_approver)) then
        raise exception 'claim % may not enter run %', new.claim_id, new.run_id
            using errcode = '23514', constraint = 'ck_payment_line_founded';
    end if;
    return new;
end $$;
create trigger tg_payment_line_founded before insert on payment_line for each row execute function line_is_founded();

create function line_is_frozen() returns trigger language plpgsql as $$
begin
    if row(old.run_id, old.claim_id, old.payee, old.amount_pence, old.end_to_end_id)
        is distinct from row(new.run_id, new.claim_id, new.payee, new.amount_pence, new.end_to_end_id) then
        raise exception 'a payment line keeps its content' using errcode = '23514', constraint = 'ck_payment_line_frozen';
    end if;
    if new.state = 'INSTRUCTED' and not exists (
            select 1 from payment_run r where r.id = new.run_id and r.authorised_by is not null) then
        raise exception 'run % is not authorised' , new.run_id
            using errcode = '23514', constraint = 'ck_payment_line_authorised';
    end if;
    return new;
end $$;
create trigger tg_payment_line_frozen before update on payment_line for each row execute function line_is_frozen();

-- What was locked is what its lines add up to, and it does not change afterwards.
create function run_total_is_its_lines() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and row(old.created_by, old.locked_by, old.line_count, old.total_pence, old.content_sha256)
            is distinct from row(new.created_by, new.locked_by, new.line_count, new.total_pence, new.content_sha256)
        or old.authorised_by is not null and new.authorised_by is distinct from old.authorised_by
        or old.file_taken_at is not null and row(old.file_taken_by, old.file_taken_at, old.file_sha256)
            is distinct from row(new.file_taken_by, new.file_taken_at, new.file_sha256) then
        raise exception 'a locked run keeps its content' using errcode = '23514', constraint = 'ck_payment_run_frozen';
    end if;
    if new.state = 'LOCKED' and old.state = 'DRAFT' and not exists (
            select 1 from payment_line l where l.run_id = new.id
            having count(*) = new.line_count and coalesce(sum(l.amount_pence), 0) = new.total_pence and count(*) > 0) then
        raise exception 'total of run % is not the sum of its lines', new.id
            using errcode = '23514', constraint = 'ck_payment_run_total';
    end if;
    return new;
end $$;
create trigger tg_payment_run_total before update on payment_run for each row execute function run_total_is_its_lines();

-- Only a claim with a live line is in a run, instructed or paid, and only as far as its line is.
create function claim_is_paid_by_line() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from payment_line l where l.claim_id = new.id and l.state = case new.state
            when 'IN_RUN' then 'PENDING' when 'INSTRUCTED' then 'INSTRUCTED' else 'SETTLED' end) then
        raise exception 'claim % has no payment line for state %', new.id, new.state
            using errcode = '23514', constraint = 'ck_bursary_claim_line';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_line before update of state on bursary_claim
    for each row when (new.state in ('IN_RUN', 'INSTRUCTED', 'PAID')) execute function claim_is_paid_by_line();
