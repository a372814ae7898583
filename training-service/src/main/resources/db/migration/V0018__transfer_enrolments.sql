-- A leader who goes on in another cohort has an enrolment of its own there, which says where it comes from.
alter table enrolment
    add column transferred_from uuid,
    add constraint fk_enrolment_transferred_from foreign key (transferred_from) references enrolment (id),
    add constraint uq_enrolment_transferred_from unique (transferred_from);

create function transfer_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if (new.state = 'CONFIRMED') <> (new.transferred_from is not null) then
            raise exception 'only a transferred enrolment begins confirmed'
                using errcode = '23514', constraint = 'ck_enrolment_transfer_begins';
        end if;
    elsif new.transferred_from is distinct from old.transferred_from then
        raise exception 'where an enrolment comes from does not change'
            using errcode = '23514', constraint = 'ck_enrolment_transfer_kept';
    end if;
    return new;
end $$;
create trigger tg_enrolment_transfer_kept before insert or update of transferred_from on enrolment
    for each row execute function transfer_is_kept();

-- At commit a transferred enrolment goes on in exactly one other, of the same leader, school, course and endorsement, in
-- another cohort and no earlier year; and none comes from an enrolment that was not transferred.
create function transfer_is_whole() returns trigger language plpgsql as $$
declare
    source uuid := case tg_argv[0] when 'from' then new.id else new.transferred_from end;
begin
    if not exists (select 1 from enrolment a join enrolment b on b.transferred_from = a.id
                   where a.id = source and a.state = 'TRANSFERRED' and b.leader_id = a.leader_id
                     and b.establishment = a.establishment and b.course_id = a.course_id
                     and b.cohort_id <> a.cohort_id and b.academic_year >= a.academic_year
                     and row(b.endorsed_by, b.endorsed_at) is not distinct from row(a.endorsed_by, a.endorsed_at)) then
        raise exception 'the transfer of enrolment % is not whole', source
            using errcode = '23514', constraint = 'ck_enrolment_transfer';
    end if;
    return null;
end $$;
create constraint trigger tg_enrolment_transfer_to after insert on enrolment
    deferrable initially deferred for each row when (new.transferred_from is not null)
    execute function transfer_is_whole('to');
create constraint trigger tg_enrolment_transfer_from after update of state on enrolment
    deferrable initially deferred for each row when (new.state = 'TRANSFERRED')
    execute function transfer_is_whole('from');
