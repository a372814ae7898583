-- Careers leaders with the profile the evaluation asks for; merged when one person was registered twice; erasable.
-- A leader who was merged or erased has no contact data and no profile any more, and the row stays for the money trail.
alter table careers_leader
    alter column name drop not null,
    alter column work_email drop not null,
    add column years_in_careers integer,
    add column role_position    text,
    add column hours_per_week   integer,
    add column reasons          text[],
    add column profiled_at      timestamptz,
    add column merged_into      uuid,
    add column merged_at        timestamptz,
    add column erased_at        timestamptz,
    add constraint ck_careers_leader_profile check (
        num_nulls(years_in_careers, role_position, hours_per_week, reasons, profiled_at) in (0, 5)),
    add constraint ck_careers_leader_years check (years_in_careers between 0 and 60),
    add constraint ck_careers_leader_position check (role_position in ('OPERATIONAL', 'STRATEGIC', 'BOTH')),
    add constraint ck_careers_leader_hours check (hours_per_week between 0 and 60),
    add constraint ck_careers_leader_reasons check (cardinality(reasons) > 0 and reasons <@ array[
        'NEW_TO_ROLE', 'FORMAL_QUALIFICATION', 'KNOWLEDGE', 'CONFIDENCE', 'NETWORK', 'BURSARY', 'SENIOR_LEADERS_ASKED',
        'GATSBY_PROGRESS', 'OTHER']),
    add constraint fk_careers_leader_survivor foreign key (merged_into) references careers_leader (id),
    add constraint ck_careers_leader_survivor check (merged_into <> id),
    add constraint ck_careers_leader_merged check ((merged_into is null) = (merged_at is null)),
    add constraint ck_careers_leader_contact check (num_nulls(name, work_email)
        = case when merged_into is null and erased_at is null then 0 else 2 end),
    add constraint ck_careers_leader_nothing_left check (
        (merged_into is null and erased_at is null) or profiled_at is null);
create index ix_careers_leader_merged_into on careers_leader (merged_into) where merged_into is not null;
create trigger tg_careers_leader_record before delete on careers_leader for each row execute function refuse_change();

create function leader_is_gone_for_good() returns trigger language plpgsql as $$
begin
    if (old.merged_into is not null and row(new.merged_into is null, new.merged_at) is distinct from row(false, old.merged_at))
        or (old.erased_at is not null and new.erased_at is distinct from old.erased_at) then
        raise exception 'a leader who was merged or erased does not come back'
            using errcode = '23514', constraint = 'ck_careers_leader_final';
    end if;
    return new;
end $$;
create trigger tg_careers_leader_final before update on careers_leader
    for each row execute function leader_is_gone_for_good();

-- One hop leads to the leader who stands.
create function leader_is_one_hop_away() returns trigger language plpgsql as $$
begin
    if exists (select 1 from careers_leader a join careers_leader b on b.id = a.merged_into
               where new.id in (a.id, b.id) and b.merged_into is not null) then
        raise exception 'leader % was merged into one who was merged', new.id
            using errcode = '23514', constraint = 'ck_careers_leader_one_hop';
    end if;
    return null;
end $$;
create constraint trigger tg_careers_leader_one_hop after insert or update of merged_into on careers_leader
    deferrable initially deferred for each row execute function leader_is_one_hop_away();

create or replace function surviving_leader(leader uuid) returns uuid language sql stable
    return coalesce((select merged_into from careers_leader where id = leader), leader);

-- New rows name a leader who stands; the lock holds a merge off until they are stored.
create function leader_stands() returns trigger language plpgsql as $$
begin
    perform 1 from careers_leader where id = new.leader_id and merged_into is null for share;
    if not found then
        raise exception 'leader % was merged into another', new.leader_id
            using errcode = '23514', constraint = 'ck_' || tg_table_name || '_leader_stands';
    end if;
    return new;
end $$;
create trigger tg_enrolment_leader_stands before insert on enrolment for each row execute function leader_stands();
create trigger tg_enrolment_leader_follows before update on enrolment
    for each row when (new.leader_id <> old.leader_id) execute function leader_stands();
create trigger tg_appointment_leader_stands before insert on appointment for each row execute function leader_stands();
create trigger tg_appointment_leader_follows before update on appointment
    for each row when (new.leader_id <> old.leader_id) execute function leader_stands();

-- At commit nothing hangs on a merged leader but what is frozen: appointments, enrolments and live bursaries have followed.
create function merged_leader_is_followed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from appointment where leader_id = new.id)
        or exists (select 1 from enrolment where leader_id = new.id)
        or exists (select 1 from bursary_slot where subject_kind = 'LEADER' and subject_key = new.id::text
                   and released_at is null) then
        raise exception 'something of leader % did not follow the merger', new.id
            using errcode = '23514', constraint = 'ck_careers_leader_followed';
    end if;
    return null;
end $$;
create constraint trigger tg_careers_leader_followed after insert or update of merged_into on careers_leader
    deferrable initially deferred for each row when (new.merged_into is not null)
    execute function merged_leader_is_followed();

-- Enrolments follow a merged leader; a claim keeps the leader its approvers saw. That it named the enrolment's own leader
-- is asked when it is made.
alter table enrolment add constraint uq_enrolment_establishment unique (id, establishment);
alter table bursary_claim
    drop constraint fk_bursary_claim_enrolment,
    add constraint fk_bursary_claim_enrolment foreign key (enrolment_id, establishment)
        references enrolment (id, establishment);
create function claim_names_its_leader() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment e where e.id = new.enrolment_id and e.leader_id = new.leader_id) then
        raise exception 'claim % names another leader than its enrolment', new.id
            using errcode = '23514', constraint = 'ck_bursary_claim_leader';
    end if;
    return new;
end $$;
create trigger tg_bursary_claim_leader before insert on bursary_claim
    for each row execute function claim_names_its_leader();

-- Who merged and who erased, and when; without what was taken away.
create table leader_merger (
    id          uuid        not null,
    merged_id   uuid        not null,
    survivor_id uuid        not null,
    merged_by   text        not null,
    merged_at   timestamptz not null,
    constraint pk_leader_merger primary key (id),
    constraint uq_leader_merger_merged unique (merged_id),
    constraint fk_leader_merger_merged foreign key (merged_id) references careers_leader (id),
    constraint fk_leader_merger_survivor foreign key (survivor_id) references careers_leader (id)
);
create trigger tg_leader_merger_record before update or delete on leader_merger
    for each row execute function refuse_change();
create table leader_erasure (
    id        uuid        not null,
    leader_id uuid        not null,
    reason    text        not null,
    erased_by text        not null,
    erased_at timestamptz not null,
    constraint pk_leader_erasure primary key (id),
    constraint uq_leader_erasure_leader unique (leader_id),
    constraint fk_leader_erasure_leader foreign key (leader_id) references careers_leader (id),
    constraint ck_leader_erasure_reason check (reason in ('PERSON_ASKED', 'RETENTION_ENDED', 'REGISTERED_IN_ERROR'))
);
create trigger tg_leader_erasure_record before update or delete on leader_erasure
    for each row execute function refuse_change();
