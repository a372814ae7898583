-- Whose an event is: what its payload names. Kept as columns, so that each reader's part of the feed has an index.
alter table outbox
    add column establishment text generated always as (payload ->> 'establishment') stored,
    add column provider_id   text generated always as (payload ->> 'providerId') stored;
create index ix_outbox_establishment on outbox (establishment, position) where position is not null;
create index ix_outbox_provider on outbox (provider_id, position) where position is not null;
create index ix_outbox_open on outbox (position)
    where position is not null and aggregate_type in ('establishment', 'provider', 'course', 'offering', 'cohort');

-- Who did what to what: written in the transaction of the act.
create table audit_entry (
    id          uuid        not null,
    actor       text        not null,
    action      text        not null,
    target      text        not null,
    request_id  text        not null,
    recorded_at timestamptz not null,
    -- The database transaction that wrote it, the same as that of the act.
    recorded_in xid8        not null default pg_current_xact_id(),
    constraint pk_audit_entry primary key (id),
    constraint ck_audit_entry_action check (action ~ '^[A-Z][A-Z0-9_]{0,63}$'),
    constraint ck_audit_entry_target check (length(target) between 1 and 200)
);
create index ix_audit_entry_target on audit_entry (target, id);
create index ix_audit_entry_action on audit_entry (action, id);
create index ix_audit_entry_actor on audit_entry (actor, id);
create trigger tg_audit_entry_record before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger tg_audit_entry_record_all before truncate on audit_entry
    for each statement execute function refuse_change();
