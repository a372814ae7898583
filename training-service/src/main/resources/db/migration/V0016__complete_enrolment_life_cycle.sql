-- The whole life of an enrolment, the senior leader's endorsement, a record of every step, and completions.
insert into state_edge (machine, from_state, to_state) values
    ('ENROLMENT', '', 'CONFIRMED'),
    ('ENROLMENT', 'REQUESTED', 'WAITLISTED'),
    ('ENROLMENT', 'WAITLISTED', 'OFFERED'),
    ('ENROLMENT', 'WAITLISTED', 'REJECTED'),
    ('ENROLMENT', 'WAITLISTED', 'WITHDRAWN'),
    ('ENROLMENT', 'OFFERED', 'CONFIRMED'),
    ('ENROLMENT', 'OFFERED', 'DECLINED'),
    ('ENROLMENT', 'OFFERED', 'OFFER_EXPIRED'),
    ('ENROLMENT', 'CONFIRMED', 'IN_PROGRESS'),
    ('ENROLMENT', 'CONFIRMED', 'NOT_COMPLETED'),
    ('ENROLMENT', 'CONFIRMED', 'CANCELLED'),
    ('ENROLMENT', 'CONFIRMED', 'DEFERRED'),
    ('ENROLMENT', 'CONFIRMED', 'TRANSFERRED'),
    ('ENROLMENT', 'IN_PROGRESS', 'COMPLETED'),
    ('ENROLMENT', 'IN_PROGRESS', 'NOT_COMPLETED'),
    ('ENROLMENT', 'IN_PROGRESS', 'WITHDRAWN'),
    ('ENROLMENT', 'IN_PROGRESS', 'DEFERRED'),
    ('ENROLMENT', 'IN_PROGRESS', 'TRANSFERRED'),
    ('ENROLMENT', 'DEFERRED', 'IN_PROGRESS'),
    ('ENROLMENT', 'DEFERRED', 'WITHDRAWN'),
    ('ENROLMENT', 'DEFERRED', 'TRANSFERRED'),
    ('ENROLMENT', 'COMPLETED', 'IN_PROGRESS'),
    ('ENROLMENT', 'NOT_COMPLETED', 'IN_PROGRESS');

-- What an enrolment copies from its cohort is the cohort's, by key.
alter table cohort add constraint uq_cohort_facts
    unique (id, offering_id, provider_id, provider_ukprn, course_id, level, academic_year);

-- endorser_leader_id is the careers leader that the endorser is, where the endorser is one.
alter table enrolment
    add column course_id          uuid,
    add column academic_year      text,
    add column endorsed_by        text,
    add column endorsed_at        timestamptz,
    add column endorser_leader_id uuid;
update enrolment e set course_id = c.course_id, academic_year = c.academic_year from cohort c where c.id = e.cohort_id;
-- Places confirmed before endorsements were asked for have none that anybody recorded.
update enrolment set endorsed_by = 'not recorded', endorsed_at = confirmed_at where confirmed_at is not null;
alter table enrolment
    alter column course_id set not null,
    alter column academic_year set not null,
    drop constraint ck_enrolment_state,
    add constraint ck_enrolment_state check (state in ('REQUESTED', 'WAITLISTED', 'OFFERED', 'CONFIRMED', 'IN_PROGRESS',
        'DEFERRED', 'COMPLETED', 'NOT_COMPLETED', 'REJECTED', 'DECLINED', 'OFFER_EXPIRED', 'CANCELLED', 'WITHDRAWN',
        'TRANSFERRED')),
    add constraint fk_enrolment_cohort_facts
        foreign key (cohort_id, offering_id, provider_id, provider_ukprn, course_id, level, academic_year)
        references cohort (id, offering_id, provider_id, provider_ukprn, course_id, level, academic_year),
    drop constraint fk_enrolment_cohort,
    add constraint ck_enrolment_endorsement check ((endorsed_by is null) = (endorsed_at is null)
        and (endorser_leader_id is null or endorsed_at is not null)),
    add constraint ck_enrolment_endorser check (endorser_leader_id is null or endorser_leader_id <> leader_id),
    add constraint ck_enrolment_endorsed check (endorsed_at is not null or state in (
        'REQUESTED', 'WAITLISTED', 'OFFERED', 'REJECTED', 'DECLINED', 'OFFER_EXPIRED', 'WITHDRAWN')),
    add constraint uq_enrolment_level unique (id, level);

create function endorsement_is_kept() returns trigger language plpgsql as $$
begin
    if old.endorsed_at is not null and row(old.endorsed_by, old.endorsed_at, old.endorser_leader_id)
            is distinct from row(new.endorsed_by, new.endorsed_at, new.endorser_leader_id) then
        raise exception 'an endorsement is kept as it was given'
            using errcode = '23514', constraint = 'ck_enrolment_endorsement_kept';
    end if;
    return new;
end $$;
create trigger tg_enrolment_endorsement_kept before update on enrolment
    for each row execute function endorsement_is_kept();

-- Whether an enrolment in this state holds a seat of its cohort and a funded place of its offering.
create or replace function holds_place(state text) returns boolean language sql immutable parallel safe
    return state in ('REQUESTED', 'OFFERED', 'CONFIRMED', 'IN_PROGRESS', 'DEFERRED', 'COMPLETED', 'NOT_COMPLETED');

-- One live enrolment of a leader in a cohort, and in a course in a year, whoever provides it.
drop index uq_enrolment_live;
create unique index uq_enrolment_live on enrolment (cohort_id, leader_id) where state not in (
    'REJECTED', 'DECLINED', 'OFFER_EXPIRED', 'CANCELLED', 'WITHDRAWN', 'TRANSFERRED', 'NOT_COMPLETED');
create unique index uq_enrolment_course_year on enrolment (leader_id, course_id, academic_year) where state not in (
    'REJECTED', 'DECLINED', 'OFFER_EXPIRED', 'CANCELLED', 'WITHDRAWN', 'TRANSFERRED', 'NOT_COMPLETED');
create index ix_enrolment_cohort on enrolment (cohort_id, id);

-- Every step of an enrolment: what, why (a code), in what part and by whom. acted_by names no person but the
-- subject that the identity provider knows.
create table enrolment_step (
    enrolment_id uuid        not null,
    version      bigint      not null,
    event        text        not null,
    state        text        not null,
    reason_code  text,
    acted_as     text        not null,
    acted_by     text        not null,
    acted_at     timestamptz not null,
    constraint pk_enrolment_step primary key (enrolment_id, version),
    constraint fk_enrolment_step_enrolment foreign key (enrolment_id) references enrolment (id),
    constraint ck_enrolment_step_reason check (reason_code is not null or event not in (
        'REJECTED', 'DECLINED', 'CANCELLED', 'WITHDRAWN', 'TRANSFERRED', 'DEFERRED', 'NOT_COMPLETED', 'COMPLETION_VOIDED'))
);
create trigger tg_enrolment_step_record before update or delete on enrolment_step
    for each row execute function refuse_change();

create function step_is_recorded() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment_step s
                   where s.enrolment_id = new.id and s.version = new.version and s.state = new.state) then
        raise exception 'version % of enrolment % has no recorded step', new.version, new.id
            using errcode = '23514', constraint = 'ck_enrolment_step_recorded';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_step_recorded after insert or update of state, version on enrolment
    deferrable initially deferred for each row execute function step_is_recorded();

-- What a provider declared of the training's end. Rows are only added; the one with the highest sequence stands.
-- A VOIDED row takes the one before it back and repeats its day.
create table completion (
    id              uuid        not null,
    enrolment_id    uuid        not null,
    level           text        not null,
    sequence        integer     not null,
    outcome         text        not null,
    completed_on    date        not null,
    voids           uuid,
    reason_code     text,
    award_reference text,
    award_level     text,
    awarded_on      date,
    declared_by     text        not null,
    declared_at     timestamptz not null,
    constraint pk_completion primary key (id),
    constraint uq_completion_enrolment unique (id, enrolment_id),
    constraint fk_completion_enrolment foreign key (enrolment_id, level) references enrolment (id, level),
    constraint uq_completion_sequence unique (enrolment_id, sequence),
    constraint uq_completion_voids unique (voids),
    constraint fk_completion_voids foreign key (voids, enrolment_id) references completion (id, enrolment_id),
    constraint ck_completion_sequence check (sequence >= 1),
    constraint ck_completion_outcome check (outcome in ('PASSED', 'FAILED', 'VOIDED')),
    constraint ck_completion_voids check ((outcome = 'VOIDED') = (voids is not null)),
    constraint ck_completion_reason check ((outcome = 'PASSED') = (reason_code is null)),
    constraint ck_completion_not_in_future check (completed_on <= (declared_at at time zone 'Europe/London')::date),
    -- An accredited course is passed when its awarding body says so; a level 7 course can end in a level 6 award.
    constraint ck_completion_award check (num_nulls(award_reference, award_level, awarded_on)
        = case when outcome = 'PASSED' and level <> 'NON_ACCREDITED' then 0 else 3 end),
    constraint ck_completion_award_level check (award_level in ('LEVEL_6', level)),
    constraint ck_completion_awarded_not_in_future check (
        awarded_on <= (declared_at at time zone 'Europe/London')::date)
);
create trigger tg_completion_record before update or delete on completion
    for each row execute function refuse_change();

-- Declarations follow one another: one stands until it is voided, and only what stands is voided. A training that
-- has ended ended in its cohort's time.
create function completion_follows() returns trigger language plpgsql as $$
declare
    last completion;
begin
    select * into last from completion where enrolment_id = new.enrolment_id order by sequence desc limit 1;
    if new.sequence <> coalesce(last.sequence, 0) + 1
            or (new.outcome = 'VOIDED' and (last.id is distinct from new.voids or last.outcome = 'VOIDED'
                or last.completed_on is distinct from new.completed_on))
            or (new.outcome <> 'VOIDED' and coalesce(last.outcome, 'VOIDED') <> 'VOIDED') then
        raise exception 'completion % does not follow what stands for enrolment %', new.outcome, new.enrolment_id
            using errcode = '23514', constraint = 'ck_completion_follows';
    end if;
    if not exists (select 1 from enrolment e join cohort c on c.id = e.cohort_id
                   where e.id = new.enrolment_id and new.completed_on between c.starts_on and c.ends_on) then
        raise exception 'completion outside the cohort''s dates'
            using errcode = '23514', constraint = 'ck_completion_within_cohort';
    end if;
    return new;
end $$;
create trigger tg_completion_follows before insert on completion for each row execute function completion_follows();

-- At commit an enrolment is where its standing completion says: COMPLETED on the day of a pass, NOT_COMPLETED after
-- a fail, neither of them otherwise.
create function enrolment_follows_completion() returns trigger language plpgsql as $$
declare
    e enrolment;
    stands completion;
begin
    if tg_table_name = 'enrolment' then
        select * into e from enrolment where id = new.id;
    else
        select * into e from enrolment where id = new.enrolment_id;
    end if;
    select * into stands from completion where enrolment_id = e.id order by sequence desc limit 1;
    if (e.state = 'COMPLETED') <> (coalesce(stands.outcome, 'VOIDED') = 'PASSED')
            or (e.state = 'NOT_COMPLETED') <> (coalesce(stands.outcome, 'VOIDED') = 'FAILED')
            or (e.state = 'COMPLETED' and e.completed_on <> stands.completed_on) then
        raise exception 'enrolment % is %, which is not what its completion says', e.id, e.state
            using errcode = '23514', constraint = 'ck_enrolment_completion';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_completion after insert or update of state, completed_on on enrolment
    deferrable initially deferred for each row execute function enrolment_follows_completion();
create constraint trigger tg_completion_enrolment after insert on completion
    deferrable initially deferred for each row execute function enrolment_follows_completion();
