-- Auditors read the movements of one claim, run or clawback by the beginning of their source key.
create index ix_ledger_transaction_source on ledger_transaction (source_key text_pattern_ops);
