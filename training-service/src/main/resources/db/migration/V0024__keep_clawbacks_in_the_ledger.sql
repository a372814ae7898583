-- Where money is that is claimed back: owed by a school, given up, or given back to the funder.
insert into account (code, floor_pence) values ('FUNDER_RETURN', 0), ('RECEIVABLE', 0), ('WRITE_OFF', 0);

alter table ledger_transaction
    drop constraint ck_ledger_transaction_kind,
    add constraint ck_ledger_transaction_kind check (kind in (
        'BUDGET_ALLOCATED', 'CLAIM_COMMITTED', 'CLAIM_RELEASED', 'CLAIM_PAYABLE', 'CLAIM_REOPENED', 'CLAIM_PAID',
        'PAYMENT_RETURNED', 'CLAWBACK_RAISED', 'CLAWBACK_RECOVERED', 'CLAWBACK_RETURNED_TO_FUNDER',
        'CLAWBACK_WRITTEN_OFF', 'PLACES_FUNDED', 'PLACE_TAKEN', 'PLACE_FREED'));
