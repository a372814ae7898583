-- Every life cycle's permitted edges, as data. A trigger on each table with a life cycle reads it, so a
-- state can only move along an edge even when a statement reaches the database past the service.
-- from_state '' is the edge into the first state (INSERT).
create table state_edge (
    machine    text not null,
    from_state text not null,
    to_state   text not null,
    constraint pk_state_edge primary key (machine, from_state, to_state)
);

create function refuse_illegal_edge() returns trigger language plpgsql as $$
declare
    came_from text := '';
begin
    if tg_op = 'UPDATE' then
        if new.state = old.state then
            return new;
        end if;
        came_from := old.state;
    end if;
    if not exists (select 1 from state_edge e
                   where e.machine = tg_argv[0] and e.from_state = came_from and e.to_state = new.state) then
        raise exception '% may not move from % to %', tg_argv[0], came_from, new.state
            using errcode = '23514', constraint = 'ck_' || tg_table_name || '_edge';
    end if;
    return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: its rows are a record', tg_op, tg_table_name
        using errcode = '23514', constraint = 'ck_' || tg_table_name || '_record';
end $$;

insert into state_edge (machine, from_state, to_state) values
    ('ENROLMENT', '', 'REQUESTED'),
    ('ENROLMENT', 'REQUESTED', 'CONFIRMED'),
    ('ENROLMENT', 'REQUESTED', 'REJECTED'),
    ('ENROLMENT', 'REQUESTED', 'WITHDRAWN'),
    ('ENROLMENT', 'CONFIRMED', 'COMPLETED'),
    ('ENROLMENT', 'CONFIRMED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', '', 'SUBMITTED'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'FIRST_APPROVED'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'REJECTED'),
    ('BURSARY_CLAIM', 'SUBMITTED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'APPROVED'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'REJECTED'),
    ('BURSARY_CLAIM', 'FIRST_APPROVED', 'WITHDRAWN'),
    ('BURSARY_CLAIM', 'APPROVED', 'IN_RUN'),
    ('BURSARY_CLAIM', 'IN_RUN', 'INSTRUCTED'),
    ('BURSARY_CLAIM', 'INSTRUCTED', 'PAID'),
    ('PAYMENT_RUN', '', 'DRAFT'),
    ('PAYMENT_RUN', 'DRAFT', 'LOCKED'),
    ('PAYMENT_RUN', 'LOCKED', 'AUTHORISED'),
    ('PAYMENT_RUN', 'AUTHORISED', 'INSTRUCTED'),
    ('PAYMENT_RUN', 'INSTRUCTED', 'SETTLED'),
    ('PAYMENT_LINE', '', 'PENDING'),
    ('PAYMENT_LINE', 'PENDING', 'INSTRUCTED'),
    ('PAYMENT_LINE', 'INSTRUCTED', 'SETTLED');
