-- A cohort's waiting list: how many may wait, how long an offer stands, and how many wait now.
create table waiting_list (
    cohort_id   uuid        not null,
    place_limit integer     not null,
    offer_hours integer     not null,
    waiting     integer     not null default 0,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    version     bigint      not null,
    constraint pk_waiting_list primary key (cohort_id),
    constraint fk_waiting_list_cohort foreign key (cohort_id) references cohort (id),
    constraint ck_waiting_list_place_limit check (place_limit between 0 and 10000),
    constraint ck_waiting_list_offer_hours check (offer_hours between 1 and 720),
    constraint ck_waiting_list_waiting check (waiting between 0 and place_limit)
);
create trigger tg_waiting_list_record before delete on waiting_list for each row execute function refuse_change();

-- band 1 goes before band 2; within a band whoever joined first.
alter table enrolment
    add column band             integer,
    add column joined_at        timestamptz,
    add column offered_at       timestamptz,
    add column offer_expires_at timestamptz,
    add constraint ck_enrolment_band check (band in (1, 2)),
    add constraint ck_enrolment_joined check ((band is null) = (joined_at is null)
        and (state <> 'WAITLISTED' or joined_at is not null)),
    add constraint ck_enrolment_offer check ((offered_at is null) = (offer_expires_at is null)
        and (offered_at is null or (joined_at is not null and offer_expires_at > offered_at))
        and (state not in ('OFFERED', 'DECLINED', 'OFFER_EXPIRED') or offered_at is not null)),
    -- An offer is accepted while it stands, and it is over when its time is, not before.
    add constraint ck_enrolment_offer_accepted_in_time check (confirmed_at < offer_expires_at),
    add constraint ck_enrolment_offer_expired check (state <> 'OFFER_EXPIRED' or ended_at >= offer_expires_at);
create index ix_enrolment_waiting on enrolment (offering_id, band, joined_at, id) where state = 'WAITLISTED';
create index ix_enrolment_offered on enrolment (offer_expires_at) where state = 'OFFERED';

create function waiting_is_counted() returns trigger language plpgsql as $$
declare
    the_cohort uuid := new.cohort_id;
begin
    if coalesce((select waiting from waiting_list where cohort_id = the_cohort), 0)
            <> (select count(*) from enrolment where cohort_id = the_cohort and state = 'WAITLISTED') then
        raise exception 'the waiting list of cohort % does not match its enrolments', the_cohort
            using errcode = '23514', constraint = 'ck_waiting_list_counted';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_waiting_counted after update of state, cohort_id on enrolment
    deferrable initially deferred for each row execute function waiting_is_counted();
create constraint trigger tg_waiting_list_counted after insert or update of waiting on waiting_list
    deferrable initially deferred for each row execute function waiting_is_counted();

-- The next offer goes to the first who waits. Whoever is just leaving the list is passed over, as the service does.
create function offers_go_in_order() returns trigger language plpgsql as $$
begin
    perform 1 from enrolment e where e.cohort_id = new.cohort_id and e.state = 'WAITLISTED' and e.id <> new.id
        and (e.band, e.joined_at, e.id) < (new.band, new.joined_at, new.id)
        limit 1 for update skip locked;
    if found then
        raise exception 'enrolment % is not the first who waits', new.id
            using errcode = '23514', constraint = 'ck_enrolment_offer_order';
    end if;
    return new;
end $$;
create trigger tg_enrolment_offer_order before update of state on enrolment
    for each row when (new.state = 'OFFERED' and old.state = 'WAITLISTED') execute function offers_go_in_order();

-- Nobody comes to a seat past those who wait for one.
create function nobody_is_overtaken() returns trigger language plpgsql as $$
begin
    if exists (select 1 from enrolment e where e.id = new.id and holds_place(e.state))
            and exists (select 1 from enrolment w where w.cohort_id = new.cohort_id and w.state = 'WAITLISTED'
                        and w.joined_at < new.requested_at) then
        raise exception 'enrolment % came to a seat past those who wait', new.id
            using errcode = '23514', constraint = 'ck_enrolment_overtakes';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_overtakes after insert on enrolment
    deferrable initially deferred for each row execute function nobody_is_overtaken();
