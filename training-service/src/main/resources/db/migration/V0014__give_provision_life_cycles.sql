-- Life cycles of providers, offerings and cohorts; what exists already was in use, so it is active and open.
insert into state_edge (machine, from_state, to_state) values
    ('PROVIDER', '', 'APPLIED'),
    ('PROVIDER', '', 'ACTIVE'),
    ('PROVIDER', 'APPLIED', 'APPROVED'),
    ('PROVIDER', 'APPLIED', 'CLOSED'),
    ('PROVIDER', 'APPROVED', 'ACTIVE'),
    ('PROVIDER', 'APPROVED', 'CLOSED'),
    ('PROVIDER', 'ACTIVE', 'SUSPENDED'),
    ('PROVIDER', 'ACTIVE', 'CLOSED'),
    ('PROVIDER', 'SUSPENDED', 'ACTIVE'),
    ('PROVIDER', 'SUSPENDED', 'CLOSED'),
    ('OFFERING', '', 'DRAFT'),
    ('OFFERING', '', 'OPEN'),
    ('OFFERING', 'DRAFT', 'PUBLISHED'),
    ('OFFERING', 'PUBLISHED', 'OPEN'),
    ('OFFERING', 'OPEN', 'CLOSED'),
    ('OFFERING', 'CLOSED', 'ARCHIVED'),
    ('COHORT', '', 'SCHEDULED'),
    ('COHORT', '', 'OPEN'),
    ('COHORT', 'SCHEDULED', 'OPEN'),
    ('COHORT', 'SCHEDULED', 'CANCELLED'),
    ('COHORT', 'OPEN', 'IN_PROGRESS'),
    ('COHORT', 'OPEN', 'CANCELLED'),
    ('COHORT', 'IN_PROGRESS', 'FINISHED'),
    ('COHORT', 'IN_PROGRESS', 'CANCELLED');

-- areas: the local authorities that a local provider serves, named as in the register.
alter table provider
    add column state    text   not null default 'ACTIVE',
    add column coverage text   not null default 'NATIONAL',
    add column areas    text[] not null default '{}',
    add column about_en text,
    add column about_cy text,
    add constraint ck_provider_state check (state in ('APPLIED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
    add constraint ck_provider_coverage check (coverage in ('NATIONAL', 'LOCAL')),
    add constraint ck_provider_areas check ((coverage = 'LOCAL') = (cardinality(areas) > 0)),
    add constraint ck_provider_about check ((about_en is null) = (about_cy is null));
alter table provider
    alter column state drop default, alter column coverage drop default, alter column areas drop default;
create trigger tg_provider_edge before insert or update on provider
    for each row execute function refuse_illegal_edge('PROVIDER');
create trigger tg_provider_record before delete on provider for each row execute function refuse_change();

-- From suspended_from on, and until the day before resumed_on, nothing the provider declares counts. A closed provider's
-- last period has no end.
create table provider_suspension (
    id             uuid        not null,
    provider_id    uuid        not null,
    suspended_from date        not null,
    resumed_on     date,
    reason         text        not null,
    suspended_by   text        not null,
    suspended_at   timestamptz not null,
    resumed_by     text,
    resumed_at     timestamptz,
    constraint pk_provider_suspension primary key (id),
    constraint fk_provider_suspension_provider foreign key (provider_id) references provider (id),
    constraint ck_provider_suspension_reason check (reason in (
        'QUALITY_CONCERN', 'FUNDING_AGREEMENT_ENDED', 'SUSPECTED_IRREGULARITY', 'SAFEGUARDING', 'PROVIDER_REQUEST',
        'PROVIDER_CLOSED')),
    constraint ck_provider_suspension_dates check (resumed_on >= suspended_from),
    constraint ck_provider_suspension_not_in_future check (
        suspended_from <= (suspended_at at time zone 'Europe/London')::date),
    constraint ck_provider_suspension_whole check (num_nulls(resumed_on, resumed_by, resumed_at) in (0, 3)),
    constraint ex_provider_suspension_overlap exclude using gist (
        provider_id with =, daterange(suspended_from, resumed_on, '[)') with &&)
);
create function suspension_is_a_record() returns trigger language plpgsql as $$
begin
    if old.resumed_on is not null
        or row(old.provider_id, old.suspended_from, old.reason, old.suspended_by, old.suspended_at)
            is distinct from row(new.provider_id, new.suspended_from, new.reason, new.suspended_by, new.suspended_at) then
        raise exception 'a suspension can only be ended, and once'
            using errcode = '23514', constraint = 'ck_provider_suspension_record';
    end if;
    return new;
end $$;
create trigger tg_provider_suspension_final before update on provider_suspension
    for each row execute function suspension_is_a_record();
create trigger tg_provider_suspension_record before delete on provider_suspension
    for each row execute function refuse_change();

-- At commit a provider is suspended or closed exactly while an unended suspension says so.
create function suspension_has_a_record() returns trigger language plpgsql as $$
declare
    the_provider uuid := case tg_table_name when 'provider' then to_jsonb(new) ->> 'id'
                         else to_jsonb(new) ->> 'provider_id' end;
begin
    if (select state in ('SUSPENDED', 'CLOSED') from provider where id = the_provider)
            <> exists (select 1 from provider_suspension where provider_id = the_provider and resumed_on is null) then
        raise exception 'the state of provider % does not match its suspensions', the_provider
            using errcode = '23514', constraint = 'ck_provider_suspended';
    end if;
    return null;
end $$;
create constraint trigger tg_provider_suspended after insert or update of state on provider
    deferrable initially deferred for each row execute function suspension_has_a_record();
create constraint trigger tg_provider_suspension_provider after insert or update on provider_suspension
    deferrable initially deferred for each row execute function suspension_has_a_record();

alter table course
    add column delivery_mode  text,
    add column hours          integer,
    add column credits        integer,
    add column description_en text,
    add column description_cy text,
    add constraint ck_course_delivery_mode check (
        delivery_mode in ('FACE_TO_FACE', 'ONLINE_LIVE', 'ONLINE_SELF_PACED', 'BLENDED')),
    add constraint ck_course_hours check (hours between 1 and 2000),
    add constraint ck_course_credits check (credits between 1 and 360),
    add constraint ck_course_credits_accredited check (credits is null or level <> 'NON_ACCREDITED'),
    add constraint ck_course_description check ((description_en is null) = (description_cy is null));

alter table offering
    add column state text not null default 'OPEN',
    add constraint ck_offering_state check (state in ('DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'ARCHIVED'));
alter table offering alter column state drop default;
create trigger tg_offering_edge before insert or update on offering
    for each row execute function refuse_illegal_edge('OFFERING');
create trigger tg_offering_record before delete on offering for each row execute function refuse_change();

-- A cancelled cohort holds nobody's seat.
alter table cohort
    add column state text not null default 'OPEN',
    alter column opened_at drop not null,
    add constraint ck_cohort_state check (state in ('SCHEDULED', 'OPEN', 'IN_PROGRESS', 'FINISHED', 'CANCELLED')),
    add constraint ck_cohort_opened check (state in ('SCHEDULED', 'CANCELLED') or opened_at is not null),
    add constraint ck_cohort_cancelled_empty check (state <> 'CANCELLED' or seats_taken = 0);
alter table cohort alter column state drop default;
create trigger tg_cohort_edge before insert or update on cohort
    for each row execute function refuse_illegal_edge('COHORT');
create trigger tg_cohort_record before delete on cohort for each row execute function refuse_change();

create function cohort_has_an_open_offering() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from offering where id = new.offering_id and state = 'OPEN' for share) then
        raise exception 'cohort % cannot open: its offering is not open', new.id
            using errcode = '23514', constraint = 'ck_cohort_offering_open';
    end if;
    return new;
end $$;
create trigger tg_cohort_offering_open_new before insert on cohort
    for each row when (new.state = 'OPEN') execute function cohort_has_an_open_offering();
create trigger tg_cohort_offering_open before update on cohort
    for each row when (new.state = 'OPEN' and old.state <> 'OPEN') execute function cohort_has_an_open_offering();

-- Dated parts of a cohort, for attendance. venue_postcode is given exactly where people meet.
create table cohort_session (
    id             uuid        not null,
    cohort_id      uuid        not null,
    title_en       text        not null,
    title_cy       text        not null,
    mode           text        not null,
    venue_postcode text,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    cancelled_by   text,
    cancelled_at   timestamptz,
    version        bigint      not null,
    constraint pk_cohort_session primary key (id),
    constraint uq_cohort_session_cohort unique (id, cohort_id),
    constraint fk_cohort_session_cohort foreign key (cohort_id) references cohort (id),
    constraint ck_cohort_session_mode check (mode in ('FACE_TO_FACE', 'ONLINE')),
    constraint ck_cohort_session_venue check ((mode = 'FACE_TO_FACE') = (venue_postcode is not null)),
    constraint ck_cohort_session_times check (ends_at > starts_at),
    constraint ck_cohort_session_cancelled check ((cancelled_by is null) = (cancelled_at is null))
);
create index ix_cohort_session_cohort on cohort_session (cohort_id, starts_at, id);
create function session_within_cohort() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from cohort c where c.id = new.cohort_id
                   and (new.starts_at at time zone 'Europe/London')::date >= c.starts_on
                   and (new.ends_at at time zone 'Europe/London')::date <= c.ends_on) then
        raise exception 'session outside the dates of cohort %', new.cohort_id
            using errcode = '23514', constraint = 'ck_cohort_session_within_cohort';
    end if;
    return new;
end $$;
create trigger tg_cohort_session_within_cohort before insert or update on cohort_session
    for each row execute function session_within_cohort();
create trigger tg_cohort_session_record before delete on cohort_session for each row execute function refuse_change();

-- A place is asked for in a cohort that is open (moved to, in one that runs), of an open offering, of an active provider
-- that serves the school's authority where the register knows it. The provider's row is locked against a suspension.
create function enrolment_is_possible() returns trigger language plpgsql as $$
declare
    p provider;
    c cohort;
    authority text;
begin
    select * into p from provider where id = new.provider_id for share;
    select * into c from cohort where id = new.cohort_id;
    if p.state is distinct from 'ACTIVE' then
        raise exception 'provider % is not active', new.provider_id
            using errcode = '23514', constraint = 'ck_enrolment_provider_active';
    end if;
    if not exists (select 1 from offering where id = new.offering_id and state in ('OPEN', 'CLOSED')) then
        raise exception 'offering % is not open', new.offering_id
            using errcode = '23514', constraint = 'ck_enrolment_offering_open';
    end if;
    if c.state is null or c.state not in ('OPEN', 'IN_PROGRESS') then
        raise exception 'cohort % is not open', new.cohort_id
            using errcode = '23514', constraint = 'ck_enrolment_cohort_open';
    end if;
    select local_authority into authority from establishment where reference = new.establishment;
    if p.coverage = 'LOCAL' and authority is not null and authority <> all (p.areas) then
        raise exception 'provider % does not serve this authority', new.provider_id
            using errcode = '23514', constraint = 'ck_enrolment_area_served';
    end if;
    return new;
end $$;
create trigger tg_enrolment_possible before insert on enrolment
    for each row execute function enrolment_is_possible();
create trigger tg_enrolment_possible_there before update on enrolment
    for each row when (new.cohort_id <> old.cohort_id) execute function enrolment_is_possible();

create function completion_of_an_active_provider() returns trigger language plpgsql as $$
begin
    perform 1 from provider where id = new.provider_id for share;
    if exists (select 1 from provider_suspension s where s.provider_id = new.provider_id
               and new.completed_on >= s.suspended_from
               and (s.resumed_on is null or new.completed_on < s.resumed_on)) then
        raise exception 'provider % was suspended on the day of completion', new.provider_id
            using errcode = '23514', constraint = 'ck_enrolment_provider_suspended';
    end if;
    return new;
end $$;
create trigger tg_enrolment_completed_active before insert on enrolment
    for each row when (new.completed_on is not null) execute function completion_of_an_active_provider();
create trigger tg_enrolment_completion_active before update on enrolment
    for each row when (new.completed_on is distinct from old.completed_on and new.completed_on is not null)
    execute function completion_of_an_active_provider();
