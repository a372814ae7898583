-- The region of England, or Wales, as the training service registered it; null where its register does not say.
ALTER TABLE establishment_fact ADD COLUMN region varchar(40);
