-- Files of providers, worked on row by row. The content goes when every row has its outcome; the outcomes stay.
create table provider_import (
    id             uuid        not null,
    provider_ukprn text        not null,
    kind           text        not null,
    mode           text        not null,
    file_sha256    text        not null,
    content        bytea,
    row_count      integer     not null,
    requested_by   text        not null,
    received_at    timestamptz not null,
    finished_at    timestamptz,
    constraint pk_provider_import primary key (id),
    constraint uq_provider_import_owner unique (id, provider_ukprn),
    constraint ck_provider_import_kind check (kind in ('ENROLMENTS', 'PROGRESS', 'COMPLETIONS')),
    constraint ck_provider_import_mode check (mode in ('VALIDATE', 'APPLY')),
    constraint ck_provider_import_rows check (row_count between 1 and 10000),
    constraint ck_provider_import_content check ((content is null) = (finished_at is not null))
);
-- One file is worked on once at a time.
create unique index uq_provider_import_running on provider_import (provider_ukprn, kind, mode, file_sha256)
    where finished_at is null;
create index ix_provider_import_provider on provider_import (provider_ukprn, id);
create index ix_provider_import_waiting on provider_import (id) where finished_at is null;

-- What became of a row, written in the transaction of its effect: it is never done twice and never left out.
create table provider_import_row (
    import_id      uuid    not null,
    line           integer not null,
    provider_ukprn text    not null,
    external_ref   text    not null,
    enrolment_id   uuid,
    outcome        text    not null,
    code           text,
    refusal        jsonb,
    constraint pk_provider_import_row primary key (import_id, line),
    constraint fk_provider_import_row_import foreign key (import_id, provider_ukprn)
        references provider_import (id, provider_ukprn),
    constraint ck_provider_import_row_outcome check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    constraint ck_provider_import_row_code check (
        (outcome = 'REJECTED') = (code is not null) and (code is null) = (refusal is null))
);
create trigger tg_provider_import_row_record before update or delete on provider_import_row
    for each row execute function refuse_change();

-- What each of a provider's own references said last, as a digest: the same again changes nothing.
create table provider_record (
    provider_ukprn text not null,
    kind           text not null,
    external_ref   text not null,
    content_sha256 text not null,
    import_id      uuid not null,
    line           integer not null,
    constraint pk_provider_record primary key (provider_ukprn, kind, external_ref),
    constraint fk_provider_record_row foreign key (import_id, line) references provider_import_row (import_id, line)
);
