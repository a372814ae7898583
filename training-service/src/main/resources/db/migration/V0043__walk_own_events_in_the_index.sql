-- A provider's part of the feed has no drafts. An index that has none either answers by itself, without the rows.
drop index ix_outbox_provider;
create index ix_outbox_provider on outbox (provider_id, position)
    where position is not null and type <> 'training.bursary-claim.draft';
