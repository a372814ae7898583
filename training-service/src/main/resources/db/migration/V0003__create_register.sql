-- Establishments. reference is EN-<URN> or CY-<school number>; status UNKNOWN means the source did not say.
create table establishment (
    reference       text        not null,
    name            text        not null,
    nation          text        not null,
    local_authority text,
    type            text,
    phase           text,
    status          text        not null,
    opened_on       date,
    version         bigint      not null,
    changed_at      timestamptz not null,
    constraint pk_establishment primary key (reference),
    constraint ck_establishment_reference check (reference ~ '^(EN-[0-9]{6}|CY-[0-9]{7})$'),
    constraint ck_establishment_nation check (
        (nation = 'ENGLAND' and reference like 'EN-%') or (nation = 'WALES' and reference like 'CY-%')),
    constraint ck_establishment_status check (status in ('OPEN', 'CLOSED', 'PROPOSED', 'UNKNOWN')),
    constraint ck_establishment_version check (version >= 1)
);

create table establishment_import (
    id          uuid        not null,
    layout      text        not null,
    sha256      text        not null,
    added       integer     not null,
    changed     integer     not null,
    unchanged   integer     not null,
    rejected    integer     not null,
    problems    text        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    constraint pk_establishment_import primary key (id)
);

create table provider (
    id         uuid        not null,
    ukprn      text        not null,
    name       text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    constraint pk_provider primary key (id),
    constraint uq_provider_ukprn unique (ukprn),
    constraint ck_provider_ukprn check (ukprn ~ '^[0-9]{8}$')
);

create table course (
    id            uuid        not null,
    title         text        not null,
    level         text        not null,
    awarding_body text,
    created_at    timestamptz not null,
    version       bigint      not null,
    constraint pk_course primary key (id),
    constraint uq_course_level unique (id, level),
    constraint ck_course_level check (level in ('NON_ACCREDITED', 'LEVEL_6', 'LEVEL_7')),
    constraint ck_course_awarding_body check ((level = 'NON_ACCREDITED') = (awarding_body is null))
);

-- A provider's course in one academic year. places_taken counts the seats held in all its cohorts.
create table offering (
    id            uuid        not null,
    provider_id   uuid        not null,
    course_id     uuid        not null,
    level         text        not null,
    academic_year text        not null,
    funded_places integer     not null,
    places_taken  integer     not null default 0,
    created_at    timestamptz not null,
    version       bigint      not null,
    constraint pk_offering primary key (id),
    constraint fk_offering_provider foreign key (provider_id) references provider (id),
    constraint fk_offering_course foreign key (course_id, level) references course (id, level),
    constraint uq_offering_provider_course_year unique (provider_id, course_id, academic_year),
    constraint ck_offering_academic_year check (
        academic_year ~ '^20[0-9]{2}/[0-9]{2}$'
        and right(academic_year, 2)::int = (left(academic_year, 4)::int + 1) % 100),
    constraint ck_offering_funded_places check (funded_places between 1 and 100000),
    constraint ck_offering_places_taken check (places_taken between 0 and funded_places)
);
create index ix_offering_course on offering (course_id);

-- provider, course, level and year are the offering's, which never changes them.
create table cohort (
    id             uuid        not null,
    offering_id    uuid        not null,
    provider_id    uuid        not null,
    provider_ukprn text        not null,
    course_id      uuid        not null,
    level          text        not null,
    academic_year  text        not null,
    name           text        not null,
    capacity       integer     not null,
    seats_taken    integer     not null default 0,
    starts_on      date        not null,
    ends_on        date        not null,
    opened_at      timestamptz not null,
    version        bigint      not null,
    constraint pk_cohort primary key (id),
    constraint fk_cohort_offering foreign key (offering_id) references offering (id),
    constraint ck_cohort_capacity check (capacity between 1 and 10000),
    constraint ck_cohort_seats_taken check (seats_taken between 0 and capacity),
    constraint ck_cohort_dates check (ends_on >= starts_on)
);
create index ix_cohort_offering on cohort (offering_id);

-- The only personal data in this database: who the leader is and how to reach them at work.
create table careers_leader (
    id         uuid        not null,
    name       text        not null,
    work_email text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    constraint pk_careers_leader primary key (id)
);
create unique index uq_careers_leader_work_email on careers_leader (lower(work_email));

create extension if not exists btree_gist;

-- held_to is the last day of the appointment; null while it lasts.
create table appointment (
    id            uuid        not null,
    leader_id     uuid        not null,
    establishment text        not null,
    held_from     date        not null,
    held_to       date,
    created_at    timestamptz not null,
    version       bigint      not null,
    constraint pk_appointment primary key (id),
    constraint fk_appointment_leader foreign key (leader_id) references careers_leader (id),
    constraint fk_appointment_establishment foreign key (establishment) references establishment (reference),
    constraint ck_appointment_dates check (held_to is null or held_to >= held_from),
    constraint ex_appointment_overlap exclude using gist (
        leader_id with =, establishment with =, daterange(held_from, held_to, '[]') with &&)
);
create index ix_appointment_establishment on appointment (establishment);
