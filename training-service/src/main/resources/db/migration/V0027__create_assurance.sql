-- Samples of paid claims that somebody looks into. The digest of a secret seed is stored before the window closes; after it
-- has closed the seed is revealed, and from seed and population anybody computes the same sample.
create table assurance_sample (
    id                uuid        not null,
    state             text        not null,
    window_from       date        not null,
    window_to         date        not null,
    share_percent     integer     not null,
    seed_sha256       text        not null,
    committed_by      text        not null,
    committed_at      timestamptz not null,
    seed              text,
    population_sha256 text,
    population_count  integer,
    population_pence  bigint,
    sample_count      integer,
    sample_pence      bigint,
    drawn_by          text,
    drawn_at          timestamptz,
    version           bigint      not null,
    constraint pk_assurance_sample primary key (id),
    constraint ck_assurance_sample_state check (state in ('COMMITTED', 'DRAWN')),
    constraint ck_assurance_sample_window check (window_from <= window_to),
    -- Each payment is in one population.
    constraint ex_assurance_sample_window exclude using gist (daterange(window_from, window_to, '[]') with &&),
    constraint ck_assurance_sample_share check (share_percent between 10 and 100),
    constraint ck_assurance_sample_committed_before check (
        (committed_at at time zone 'Europe/London')::date <= window_to),
    constraint ck_assurance_sample_drawn_after check ((drawn_at at time zone 'Europe/London')::date > window_to),
    constraint ck_assurance_sample_seed check (encode(sha256(convert_to(seed, 'UTF8')), 'hex') = seed_sha256),
    constraint ck_assurance_sample_drawn check (
        num_nulls(seed, population_sha256, population_count, population_pence, sample_count, sample_pence, drawn_by, drawn_at)
        = case when state = 'DRAWN' then 0 else 8 end)
);
-- The closed population of a sample, with what was chosen from it.
create table assurance_unit (
    sample_id    uuid    not null,
    claim_id     uuid    not null,
    amount_pence bigint  not null,
    stratum      text    not null,
    high_risk    boolean not null,
    selected     boolean not null,
    constraint pk_assurance_unit primary key (sample_id, claim_id),
    constraint fk_assurance_unit_sample foreign key (sample_id) references assurance_sample (id),
    constraint fk_assurance_unit_claim foreign key (claim_id) references bursary_claim (id),
    constraint ck_assurance_unit_amount check (amount_pence > 0),
    constraint ck_assurance_unit_high_risk check (selected or not high_risk)
);
create table assurance_item (
    id             uuid   not null,
    sample_id      uuid   not null,
    claim_id       uuid   not null,
    provider_ukprn text   not null,
    establishment  text   not null,
    state          text   not null,
    due_on         date,
    finding        text,
    school_answer  text,
    evidence_sha256 text,
    conclusion     text,
    decided_by     text,
    version        bigint not null,
    constraint pk_assurance_item primary key (id),
    constraint fk_assurance_item_unit foreign key (sample_id, claim_id) references assurance_unit (sample_id, claim_id),
    constraint uq_assurance_item_claim unique (sample_id, claim_id),
    constraint ck_assurance_item_state check (state in ('SELECTED', 'PROVIDER_ASKED', 'ASSURED', 'NOT_ASSURED',
        'SCHOOL_ASKED', 'ACCEPTED', 'REJECTED')),
    constraint ck_assurance_item_due check ((state = 'SELECTED') = (due_on is null)),
    constraint ck_assurance_item_finding check (
        (finding is not null) = (state in ('NOT_ASSURED', 'SCHOOL_ASKED', 'ACCEPTED', 'REJECTED'))),
    constraint ck_assurance_item_conclusion check (
        num_nulls(conclusion, decided_by) = case when state in ('ACCEPTED', 'REJECTED') then 0 else 2 end),
    constraint ck_assurance_item_answer check (
        (evidence_sha256 is null or school_answer is not null) and evidence_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_assurance_item_codes check (array_to_string(
        array['X_X', finding, school_answer, conclusion], ' ') ~ '^[A-Z_]{3,60}( [A-Z_]{3,60})*$')
);
create index ix_assurance_item_provider on assurance_item (provider_ukprn, id);
create index ix_assurance_item_establishment on assurance_item (establishment, id);

insert into state_edge (machine, from_state, to_state) values
    ('ASSURANCE_SAMPLE', '', 'COMMITTED'),
    ('ASSURANCE_SAMPLE', 'COMMITTED', 'DRAWN'),
    ('ASSURANCE_ITEM', '', 'SELECTED'),
    ('ASSURANCE_ITEM', 'SELECTED', 'PROVIDER_ASKED'),
    ('ASSURANCE_ITEM', 'PROVIDER_ASKED', 'ASSURED'),
    ('ASSURANCE_ITEM', 'PROVIDER_ASKED', 'NOT_ASSURED'),
    ('ASSURANCE_ITEM', 'NOT_ASSURED', 'SCHOOL_ASKED'),
    ('ASSURANCE_ITEM', 'SCHOOL_ASKED', 'SCHOOL_ASKED'),
    ('ASSURANCE_ITEM', 'SCHOOL_ASKED', 'ACCEPTED'),
    ('ASSURANCE_ITEM', 'SCHOOL_ASKED', 'REJECTED');
create trigger tg_assurance_sample_edge before insert or update on assurance_sample
    for each row execute function refuse_illegal_edge('ASSURANCE_SAMPLE');
create trigger tg_assurance_item_edge before insert or update on assurance_item
    for each row execute function refuse_illegal_edge('ASSURANCE_ITEM');
create trigger tg_assurance_sample_record before delete on assurance_sample for each row execute function refuse_change();
create trigger tg_assurance_unit_record before update or delete on assurance_unit
    for each row execute function refuse_change();
create trigger tg_assurance_item_record before delete on assurance_item for each row execute function refuse_change();

create function sample_is_frozen() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAWN' or row(old.window_from, old.window_to, old.share_percent, old.seed_sha256, old.committed_at)
            is distinct from row(new.window_from, new.window_to, new.share_percent, new.seed_sha256, new.committed_at) then
        raise exception 'a sample keeps what was committed' using errcode = '23514', constraint = 'ck_assurance_sample_frozen';
    end if;
    return new;
end $$;
create trigger tg_assurance_sample_frozen before update on assurance_sample
    for each row execute function sample_is_frozen();
create function item_is_frozen() returns trigger language plpgsql as $$
begin
    if old.state in ('ASSURED', 'ACCEPTED', 'REJECTED')
        or row(old.sample_id, old.claim_id, old.provider_ukprn, old.establishment)
            is distinct from row(new.sample_id, new.claim_id, new.provider_ukprn, new.establishment)
        or old.finding is not null and new.finding is distinct from old.finding then
        raise exception 'what was found stays' using errcode = '23514', constraint = 'ck_assurance_item_frozen';
    end if;
    return new;
end $$;
create trigger tg_assurance_item_frozen before update on assurance_item
    for each row execute function item_is_frozen();

-- The rule of the sample, in SQL: in each stratum all of high risk, then by SHA-256 of seed, colon and claim until the
-- share of the stratum's value is reached.
create function assurance_selection(the_sample uuid) returns table (claim_id uuid, chosen boolean) language sql stable as $$
    select r.claim_id, r.high_risk or 100 * r.before < r.share_percent * r.total
    from (select u.claim_id, u.high_risk, s.share_percent,
                 sum(u.amount_pence) over (partition by u.stratum) as total,
                 coalesce(sum(u.amount_pence) over (partition by u.stratum
                     order by u.high_risk desc,
                         encode(sha256(convert_to(s.seed || ':' || u.claim_id, 'UTF8')), 'hex') collate "C"
                     rows between unbounded preceding and 1 preceding), 0) as before
          from assurance_unit u join assurance_sample s on s.id = u.sample_id where s.id = the_sample) r
$$;
-- At commit a sample is what its seed and population give, and every chosen claim is looked into.
create function sample_is_reproducible() returns trigger language plpgsql as $$
declare
    s assurance_sample;
begin
    select * into s from assurance_sample where id = case tg_table_name
        when 'assurance_sample' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'sample_id')::uuid end;
    if s.state <> 'DRAWN'
        or exists (select from assurance_unit u join assurance_selection(s.id) c on c.claim_id = u.claim_id
                   where u.sample_id = s.id and u.selected <> c.chosen)
        or exists (select from assurance_unit u left join assurance_item i using (sample_id, claim_id)
                   where u.sample_id = s.id and u.selected <> (i.id is not null))
        or (select row(count(*)::int, coalesce(sum(u.amount_pence), 0)::bigint, (count(*) filter (where u.selected))::int,
                       coalesce(sum(u.amount_pence) filter (where u.selected), 0)::bigint)
            from assurance_unit u where u.sample_id = s.id)
            is distinct from row(s.population_count, s.population_pence, s.sample_count, s.sample_pence) then
        raise exception 'sample % is not what its seed and population give', s.id
            using errcode = '23514', constraint = 'ck_assurance_sample_reproducible';
    end if;
    return null;
end $$;
create constraint trigger tg_assurance_sample_reproducible after update of state on assurance_sample
    deferrable initially deferred for each row execute function sample_is_reproducible();
create constraint trigger tg_assurance_item_reproducible after insert on assurance_item
    deferrable initially deferred for each row execute function sample_is_reproducible();
create function unit_is_of_open_sample() returns trigger language plpgsql as $$
begin
    if exists (select from assurance_sample s where s.id = new.sample_id and s.state = 'DRAWN') then
        raise exception 'the population of sample % is closed', new.sample_id
            using errcode = '23514', constraint = 'ck_assurance_unit_closed';
    end if;
    return new;
end $$;
create trigger tg_assurance_unit_open before insert on assurance_unit
    for each row execute function unit_is_of_open_sample();

-- At commit of a rejection all of the claim's money is being claimed back.
create function rejection_is_answered() returns trigger language plpgsql as $$
begin
    if exists (select from bursary_claim c left join claim_money m on m.claim_id = c.id
               where c.id = new.claim_id and c.state = 'PAID' and coalesce(m.proposed_pence, 0) < c.amount_pence) then
        raise exception 'claim % was not assured and is not claimed back', new.claim_id
            using errcode = '23514', constraint = 'ck_assurance_item_answered';
    end if;
    return null;
end $$;
create constraint trigger tg_assurance_item_answered after update of state on assurance_item
    deferrable initially deferred for each row when (new.state = 'REJECTED' and old.state <> 'REJECTED')
    execute function rejection_is_answered();
