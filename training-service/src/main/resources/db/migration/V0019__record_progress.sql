-- What a provider says of a leader's way through the training. Rows are only added: a correction supersedes the row that
-- it corrects, a retraction takes it back.
alter table enrolment add constraint uq_enrolment_cohort unique (id, cohort_id);
create table progress_event (
    id              uuid        not null,
    enrolment_id    uuid        not null,
    cohort_id       uuid        not null,
    kind            text        not null,
    occurred_on     date        not null,
    session_id      uuid,
    evidence_ref    text,
    evidence_sha256 text,
    supersedes      uuid,
    retracts        boolean     not null,
    declared_by     text        not null,
    declared_at     timestamptz not null,
    constraint pk_progress_event primary key (id),
    constraint uq_progress_event_enrolment unique (id, enrolment_id),
    constraint fk_progress_event_enrolment foreign key (enrolment_id, cohort_id) references enrolment (id, cohort_id),
    constraint fk_progress_event_session foreign key (session_id, cohort_id) references cohort_session (id, cohort_id),
    constraint fk_progress_event_supersedes foreign key (supersedes, enrolment_id)
        references progress_event (id, enrolment_id),
    constraint uq_progress_event_supersedes unique (supersedes),
    constraint ck_progress_event_kind check (kind in ('STARTED', 'SESSION_ATTENDED', 'MODULE', 'ASSESSMENT')),
    constraint ck_progress_event_session check ((kind = 'SESSION_ATTENDED') = (session_id is not null)),
    constraint ck_progress_event_evidence check ((evidence_ref is null) = (evidence_sha256 is null)
        and evidence_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_progress_event_retracts check (not retracts or supersedes is not null),
    constraint ck_progress_event_not_in_future check (
        occurred_on <= (declared_at at time zone 'Europe/London')::date)
);
create index ix_progress_event_enrolment on progress_event (enrolment_id, id);
create trigger tg_progress_event_record before update or delete on progress_event
    for each row execute function refuse_change();

create function progress_is_possible() returns trigger language plpgsql as $$
declare
    the_state text;
begin
    -- Locked, so that of two that say the same the second sees the first.
    select state into the_state from enrolment where id = new.enrolment_id for no key update;
    if the_state not in ('CONFIRMED', 'IN_PROGRESS', 'DEFERRED', 'COMPLETED', 'NOT_COMPLETED') then
        raise exception 'nothing happens in enrolment %, which is %', new.enrolment_id, the_state
            using errcode = '23514', constraint = 'ck_progress_event_state';
    end if;
    if not exists (select 1 from cohort c where c.id = new.cohort_id
                   and new.occurred_on between c.starts_on and c.ends_on) then
        raise exception 'progress outside the cohort''s dates'
            using errcode = '23514', constraint = 'ck_progress_event_within_cohort';
    end if;
    if new.session_id is not null and not new.retracts and exists (
            select 1 from progress_event p where p.enrolment_id = new.enrolment_id and p.session_id = new.session_id
              and not p.retracts and p.id is distinct from new.supersedes
              and not exists (select 1 from progress_event later where later.supersedes = p.id)) then
        raise exception 'the attendance of session % is recorded already', new.session_id
            using errcode = '23514', constraint = 'ck_progress_event_attended_once';
    end if;
    return new;
end $$;
create trigger tg_progress_event_possible before insert on progress_event
    for each row execute function progress_is_possible();
