-- The record that can be checked. Each event, at the commit of its transaction, seals itself and images of those rows of
-- its aggregate which the transaction touched, in a chain of SHA-256 digests per aggregate. Replaying the seals gives the
-- rows; a row, event or seal that was changed past the service no longer fits. R__sealed_rows.sql says which rows.

-- Invariant 28: an aggregate's events have no gaps and are a record.
alter table outbox add column recorded_in xid8 not null default pg_current_xact_id();

create function event_follows_the_last() returns trigger language plpgsql as $$
begin
    if not exists (select from outbox o where o.aggregate_type = new.aggregate_type and o.aggregate_id = new.aggregate_id
                   and o.aggregate_version = new.aggregate_version - 1) then
        raise exception '% % has no event %', new.aggregate_type, new.aggregate_id, new.aggregate_version - 1
            using errcode = '23514', constraint = 'ck_outbox_gapless';
    end if;
    return new;
end $$;
create trigger tg_outbox_gapless before insert on outbox
    for each row when (new.aggregate_version > 1) execute function event_follows_the_last();
-- Only what the relay notes of its work changes; erasing a content empties it and says when.
create trigger tg_outbox_record before update of event_id, topic, type, aggregate_type, aggregate_id, aggregate_version,
        payload, created_at, stream, stream_sequence, recorded_in on outbox
    for each row when (new.erased_at is null or new.payload <> '{}') execute function refuse_change();
create trigger tg_outbox_record_delete before delete on outbox for each row execute function refuse_change();
create trigger tg_outbox_record_all before truncate on outbox for each statement execute function refuse_change();

-- Invariant 27: a step of a life cycle is told by an event of the same transaction, numbered as the row's version. The
-- argument is the aggregate's type.
create function step_is_told() returns trigger language plpgsql as $$
declare
    the_version bigint;
begin
    execute format('select version from %s where id = $1', tg_relid::regclass) into the_version using new.id;
    if not exists (select from outbox o where o.aggregate_type = tg_argv[0] and o.aggregate_id = new.id::text
                   and o.aggregate_version = the_version + 1 and o.recorded_in = pg_current_xact_id()) then
        raise exception '% % became % and no event tells it', tg_table_name, new.id, new.state
            using errcode = '23514', constraint = 'ck_' || tg_table_name || '_told';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_told after insert or update of state on enrolment
    deferrable initially deferred for each row execute function step_is_told('enrolment');
create constraint trigger tg_bursary_claim_told after insert or update of state on bursary_claim
    deferrable initially deferred for each row execute function step_is_told('bursary-claim');

-- event: the outbox row without what the relay notes; null for a ledger transaction, which seals itself.
-- rows: by table and key, the image of a row that was touched, or true for one that was there and stayed as it was.
create table seal (
    aggregate_type  text   not null,
    aggregate_id    text   not null,
    step            bigint not null,
    event_id        uuid,
    event           jsonb,
    rows            jsonb  not null,
    previous_sha256 text   not null,
    sha256          text   not null,
    constraint pk_seal primary key (aggregate_type, aggregate_id, step),
    constraint uq_seal_event unique (event_id),
    constraint ck_seal_step check (step >= 1),
    constraint ck_seal_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create trigger tg_seal_record before update or delete on seal for each row execute function refuse_change();
create trigger tg_seal_record_all before truncate on seal for each statement execute function refuse_change();

-- What a seal's digest is taken over, line by line. JSON is as PostgreSQL writes jsonb and so has no line breaks.
create function seal_sha256(the_type text, the_id text, the_step bigint, previous text, event jsonb, rows jsonb)
    returns text language sql immutable
    return encode(sha256(convert_to(concat_ws(E'\n', 'seal-1', the_type, the_id, the_step::text, previous,
                                              coalesce(event::text, ''), rows::text), 'UTF8')), 'hex');

create function put_seal(the_type text, the_id text, the_event_id uuid, the_event jsonb, the_rows jsonb)
    returns void language plpgsql as $$
declare
    last_step bigint := 0;
    last_sha256 text := '';
begin
    select s.step, s.sha256 into last_step, last_sha256 from seal s
        where s.aggregate_type = the_type and s.aggregate_id = the_id order by s.step desc limit 1;
    last_step := coalesce(last_step, 0) + 1;
    last_sha256 := coalesce(last_sha256, '');
    insert into seal (aggregate_type, aggregate_id, step, event_id, event, rows, previous_sha256, sha256)
        values (the_type, the_id, last_step, the_event_id, the_event, the_rows, last_sha256,
                seal_sha256(the_type, the_id, last_step, last_sha256, the_event, the_rows));
end $$;

-- An event as it was decided.
create function event_image(o outbox) returns jsonb language sql stable set timezone to 'UTC'
    return jsonb_build_object('event_id', o.event_id, 'topic', o.topic, 'type', o.type,
        'aggregate_type', o.aggregate_type, 'aggregate_id', o.aggregate_id, 'aggregate_version', o.aggregate_version,
        'payload', o.payload, 'created_at', o.created_at);

create function seal_event() returns trigger language plpgsql as $$
begin
    perform put_seal(new.aggregate_type, new.aggregate_id, new.event_id, event_image(new),
                     aggregate_rows(new.aggregate_type, new.aggregate_id, true));
    return null;
end $$;
create constraint trigger tg_outbox_seal after insert on outbox
    deferrable initially deferred for each row execute function seal_event();

create function seal_ledger_transaction() returns trigger language plpgsql as $$
begin
    perform put_seal('ledger-transaction', new.id::text, null, null,
                     aggregate_rows('ledger-transaction', new.id::text, true));
    return null;
end $$;
create constraint trigger tg_ledger_transaction_seal after insert on ledger_transaction
    deferrable initially deferred for each row execute function seal_ledger_transaction();

-- Verifications that somebody asked for, and what they found.
create table integrity_verification (
    id             uuid        not null,
    state          text        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    finished_at    timestamptz,
    chains         bigint      not null default 0,
    chains_checked bigint      not null default 0,
    differences    bigint      not null default 0,
    -- All published events up to this position, and the digest over their seals: compared by every later verification.
    until_position bigint,
    root_sha256    text,
    constraint pk_integrity_verification primary key (id),
    constraint ck_integrity_verification_state check (state in ('RUNNING', 'INTACT', 'DIFFERENT')),
    constraint ck_integrity_verification_finished check ((state = 'RUNNING') = (finished_at is null)),
    constraint ck_integrity_verification_root check (state = 'RUNNING' or num_nulls(until_position, root_sha256) = 0)
);
create table integrity_difference (
    verification_id uuid    not null,
    no              integer not null,
    table_name      text    not null,
    row_id          text    not null,
    column_name     text,
    kind            text    not null,
    constraint pk_integrity_difference primary key (verification_id, no),
    constraint fk_integrity_difference_verification foreign key (verification_id) references integrity_verification (id),
    constraint ck_integrity_difference_kind check (kind in (
        'CHANGED', 'MISSING', 'UNRECORDED', 'CHAIN_BROKEN', 'HISTORY_REWRITTEN', 'UNBALANCED', 'STATE_UNFOUNDED'))
);
create function verification_is_final() returns trigger language plpgsql as $$
begin
    if old.state <> 'RUNNING' then
        raise exception 'a finished verification is a record'
            using errcode = '23514', constraint = 'ck_integrity_verification_record';
    end if;
    return new;
end $$;
create trigger tg_integrity_verification_final before update on integrity_verification
    for each row execute function verification_is_final();
create trigger tg_integrity_verification_record before delete on integrity_verification
    for each row execute function refuse_change();
