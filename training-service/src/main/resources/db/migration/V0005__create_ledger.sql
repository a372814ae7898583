-- Double entry in pence. A positive amount raises the account it names, a negative one lowers it.
create table account (
    code          text   not null,
    balance_pence bigint not null default 0,
    floor_pence   bigint,
    constraint pk_account primary key (code),
    constraint ck_account_floor check (floor_pence is null or balance_pence >= floor_pence)
);

create table ledger_transaction (
    id          uuid        not null,
    source_key  text        not null,
    kind        text        not null,
    occurred_at timestamptz not null,
    recorded_by text        not null,
    -- The database transaction that wrote it: entries may only join in that one.
    recorded_in xid8        not null default pg_current_xact_id(),
    constraint pk_ledger_transaction primary key (id),
    constraint uq_ledger_transaction_source_key unique (source_key),
    constraint ck_ledger_transaction_kind check (kind in (
        'BUDGET_ALLOCATED', 'CLAIM_COMMITTED', 'CLAIM_RELEASED', 'CLAIM_PAYABLE', 'CLAIM_PAID'))
);

create table ledger_entry (
    transaction_id uuid   not null,
    line_no        int    not null,
    account        text   not null,
    amount_pence   bigint not null,
    constraint pk_ledger_entry primary key (transaction_id, line_no),
    constraint fk_ledger_entry_transaction foreign key (transaction_id) references ledger_transaction (id),
    constraint fk_ledger_entry_account foreign key (account) references account (code),
    constraint ck_ledger_entry_amount check (amount_pence <> 0)
);
create index ix_ledger_entry_account on ledger_entry (account);

create function ledger_entry_is_sealed() returns trigger language plpgsql as $$
begin
    if (select recorded_in from ledger_transaction where id = new.transaction_id) is distinct from pg_current_xact_id() then
        raise exception 'ledger transaction % is closed', new.transaction_id
            using errcode = '23514', constraint = 'ck_ledger_transaction_closed';
    end if;
    return new;
end $$;
create trigger tg_ledger_entry_sealed before insert on ledger_entry
    for each row execute function ledger_entry_is_sealed();

create function post_to_account() returns trigger language plpgsql as $$
begin
    update account set balance_pence = balance_pence + new.amount_pence where code = new.account;
    return null;
end $$;
create trigger tg_ledger_entry_post after insert on ledger_entry for each row execute function post_to_account();

create function ledger_transaction_balances() returns trigger language plpgsql as $$
declare
    the_transaction uuid;
    total bigint;
    entries int;
begin
    if tg_table_name = 'ledger_entry' then
        the_transaction := new.transaction_id;
    else
        the_transaction := new.id;
    end if;
    select coalesce(sum(amount_pence), 0), count(*) into total, entries
        from ledger_entry where transaction_id = the_transaction;
    if total <> 0 or entries < 2 then
        raise exception 'ledger transaction % does not balance: % over % entries', the_transaction, total, entries
            using errcode = '23514', constraint = 'ck_ledger_transaction_balances';
    end if;
    return null;
end $$;
create constraint trigger tg_ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_transaction_balances();
create constraint trigger tg_ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_transaction_balances();

create trigger tg_ledger_entry_record before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger tg_ledger_entry_record_all before truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger tg_ledger_transaction_record before update or delete on ledger_transaction
    for each row execute function refuse_change();
create trigger tg_ledger_transaction_record_all before truncate on ledger_transaction
    for each statement execute function refuse_change();

-- A balance only moves because an entry was posted: the posting trigger is the one caller at depth 2.
create trigger tg_account_posted before update on account
    for each row when (pg_trigger_depth() < 1) execute function refuse_change();
create trigger tg_account_record before delete on account for each row execute function refuse_change();
create trigger tg_account_record_all before truncate on account for each statement execute function refuse_change();

insert into account (code, floor_pence) values
    ('FUNDER_BUDGET', null), ('UNCOMMITTED', 0), ('COMMITTED', 0), ('PAYABLE', 0), ('PAID', 0);
