-- Register files as they were sent, worked on one after the other. What came of one is the row of establishment_import
-- with its id, or a refusal; then the content goes. What was sent, and how it ended, is a record.
create table register_file (
    id           uuid        not null,
    layout       text        not null,
    dry_run      boolean     not null,
    coverage     text        not null,
    effective_on date        not null,
    acknowledged integer,
    sha256       text        not null,
    content      bytea,
    row_count    integer     not null,
    requested_by text        not null,
    received_at  timestamptz not null,
    state        text        not null,
    rows_done    integer     not null,
    failures     integer     not null,
    finished_at  timestamptz,
    refusal      jsonb,
    import_id    uuid,
    constraint pk_register_file primary key (id),
    constraint fk_register_file_import foreign key (import_id) references establishment_import (id),
    constraint ck_register_file_coverage check (coverage in ('COMPLETE', 'PARTIAL')),
    constraint ck_register_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_register_file_rows check (row_count >= 0),
    constraint ck_register_file_state check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    constraint ck_register_file_finished check ((state in ('WAITING', 'RUNNING')) = (finished_at is null)),
    constraint ck_register_file_content check ((content is null) = (finished_at is not null)),
    constraint ck_register_file_refusal check ((refusal is not null) = (state in ('REFUSED', 'FAILED'))),
    constraint ck_register_file_import check (case when state = 'DONE' then import_id is not distinct from id
                                                   else import_id is null end),
    -- What was refused or failed changed nothing; what is done is done whole.
    constraint ck_register_file_rows_done check (case state when 'RUNNING' then rows_done between 0 and row_count
                                                            when 'DONE' then rows_done = row_count
                                                            else rows_done = 0 end),
    constraint ck_register_file_failures check (failures >= 0)
);
create index ix_register_file_waiting on register_file (id) where finished_at is null;

create trigger tg_register_file_record before update of id, layout, dry_run, coverage, effective_on, acknowledged,
        sha256, row_count, requested_by, received_at on register_file for each row execute function refuse_change();
create trigger tg_register_file_content before update of content on register_file
    for each row when (new.content is not null) execute function refuse_change();
create trigger tg_register_file_final before update on register_file
    for each row when (old.finished_at is not null) execute function refuse_change();
create trigger tg_register_file_kept before delete on register_file for each row execute function refuse_change();
