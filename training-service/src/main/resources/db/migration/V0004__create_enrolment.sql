-- provider_id, provider_ukprn and level are the cohort's, kept here so that ownership is a predicate of
-- the query and events need no join; the cohort never changes them.
create table enrolment (
    id             uuid        not null,
    cohort_id      uuid        not null,
    offering_id    uuid        not null,
    provider_id    uuid        not null,
    provider_ukprn text        not null,
    level          text        not null,
    leader_id      uuid        not null,
    establishment  text        not null,
    state          text        not null,
    requested_at   timestamptz not null,
    confirmed_at   timestamptz,
    ended_at       timestamptz,
    completed_on   date,
    completed_at   timestamptz,
    version        bigint      not null,
    constraint pk_enrolment primary key (id),
    constraint fk_enrolment_cohort foreign key (cohort_id) references cohort (id),
    constraint fk_enrolment_offering foreign key (offering_id) references offering (id),
    constraint fk_enrolment_provider foreign key (provider_id) references provider (id),
    constraint fk_enrolment_leader foreign key (leader_id) references careers_leader (id),
    constraint fk_enrolment_establishment foreign key (establishment) references establishment (reference),
    constraint uq_enrolment_claimable unique (id, leader_id, establishment),
    constraint ck_enrolment_state check (state in ('REQUESTED', 'CONFIRMED', 'COMPLETED', 'WITHDRAWN', 'REJECTED')),
    constraint ck_enrolment_england check (establishment like 'EN-%'),
    constraint ck_enrolment_completed check ((state = 'COMPLETED') = (completed_on is not null)
        and (completed_on is null) = (completed_at is null)),
    constraint ck_enrolment_not_in_future check (completed_on <= (completed_at at time zone 'Europe/London')::date)
);
create unique index uq_enrolment_live on enrolment (cohort_id, leader_id) where state not in ('WITHDRAWN', 'REJECTED');
create index ix_enrolment_provider on enrolment (provider_ukprn, id);
create index ix_enrolment_establishment on enrolment (establishment, id);
create index ix_enrolment_offering on enrolment (offering_id);
create index ix_enrolment_leader on enrolment (leader_id);

create trigger tg_enrolment_edge before insert or update on enrolment
    for each row execute function refuse_illegal_edge('ENROLMENT');
create trigger tg_enrolment_record before delete on enrolment for each row execute function refuse_change();

create function enrolment_within_cohort() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from cohort c where c.id = new.cohort_id
                   and new.completed_on between c.starts_on and c.ends_on) then
        raise exception 'completion outside the cohort''s dates'
            using errcode = '23514', constraint = 'ck_enrolment_within_cohort';
    end if;
    return new;
end $$;
create trigger tg_enrolment_within_cohort before insert or update on enrolment
    for each row when (new.completed_on is not null) execute function enrolment_within_cohort();

-- The counters are what the conditional updates guard; at commit they must equal what they count. The
-- counter's row lock is held until then, so no other transaction can have changed the count meanwhile.
create function seats_are_counted() returns trigger language plpgsql as $$
begin
    if (select seats_taken from cohort where id = new.cohort_id)
            <> (select count(*) from enrolment where cohort_id = new.cohort_id and state not in ('WITHDRAWN', 'REJECTED')) then
        raise exception 'seats of cohort % do not match its enrolments', new.cohort_id
            using errcode = '23514', constraint = 'ck_cohort_seats_counted';
    end if;
    if (select places_taken from offering where id = new.offering_id)
            <> (select count(*) from enrolment where offering_id = new.offering_id and state not in ('WITHDRAWN', 'REJECTED')) then
        raise exception 'places of offering % do not match its enrolments', new.offering_id
            using errcode = '23514', constraint = 'ck_offering_places_counted';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_seats after insert or update of state, cohort_id, offering_id on enrolment
    deferrable initially deferred for each row execute function seats_are_counted();
