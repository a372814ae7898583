-- How much attendance a pass takes is for its course to say: until now attendance was recorded and nothing asked for it.
-- Courses defined before ask for none.
alter table course
    add column required_attendance_percent integer not null default 0,
    add constraint ck_course_required_attendance check (required_attendance_percent between 0 and 100);
alter table course alter column required_attendance_percent drop default;

-- Nobody has attended what is not over.
create function attended_session_has_ended() returns trigger language plpgsql as $$
begin
    if (select s.ends_at from cohort_session s where s.id = new.session_id) > new.declared_at then
        raise exception 'session % has not ended', new.session_id
            using errcode = '23514', constraint = 'ck_progress_event_session_ended';
    end if;
    return new;
end $$;
create trigger tg_progress_event_session_ended before insert on progress_event
    for each row when (not new.retracts) execute function attended_session_has_ended();

-- What a leader attended of the sessions held on or before a day in London, as they were planned at a moment: sessions
-- planned or cancelled after a decision do not open it again. No sessions are enough of them.
create function attendance(the_enrolment uuid, the_day date, the_moment timestamptz default 'infinity',
        out attended bigint, out held bigint, out required_percent integer, out sufficient boolean)
    language sql stable as $$
    select counted.attended, counted.held, c.required_attendance_percent,
           counted.attended * 100 >= c.required_attendance_percent * counted.held
    from enrolment e join course c on c.id = e.course_id
    cross join lateral (
        select count(*) as held,
               count(*) filter (where exists (
                   select from progress_event p
                   where p.enrolment_id = e.id and p.session_id = s.id and not p.retracts
                     and not exists (select from progress_event later where later.supersedes = p.id))) as attended
        from cohort_session s
        where s.cohort_id = e.cohort_id and (s.ends_at at time zone 'Europe/London')::date <= the_day
          and s.created_at <= the_moment and (s.cancelled_at is null or s.cancelled_at > the_moment)) counted
    where e.id = the_enrolment
$$;

create function pass_is_attended() returns trigger language plpgsql as $$
begin
    -- Locked, as for progress: of a pass and a retraction at the same moment the second sees the first.
    perform from enrolment where id = new.enrolment_id for no key update;
    if not (select sufficient from attendance(new.enrolment_id, new.completed_on)) then
        raise exception 'enrolment % has attended less than a pass takes', new.enrolment_id
            using errcode = '23514', constraint = 'ck_completion_attended';
    end if;
    return null;
end $$;
create trigger tg_completion_attended after insert on completion
    for each row when (new.outcome = 'PASSED') execute function pass_is_attended();

-- Nobody takes the attendance away from under a pass that stands.
create function pass_keeps_its_attendance() returns trigger language plpgsql as $$
declare
    stands completion;
begin
    select * into stands from completion where enrolment_id = new.enrolment_id order by sequence desc limit 1;
    if stands.outcome = 'PASSED' and not (
            select sufficient from attendance(new.enrolment_id, stands.completed_on, stands.declared_at)) then
        raise exception 'the pass of enrolment % rests on this attendance', new.enrolment_id
            using errcode = '23514', constraint = 'ck_progress_event_pass_stands';
    end if;
    return null;
end $$;
create trigger tg_progress_event_pass_stands after insert on progress_event
    for each row when (new.supersedes is not null) execute function pass_keeps_its_attendance();
