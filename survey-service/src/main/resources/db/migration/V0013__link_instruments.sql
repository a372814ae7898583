-- Successors, waivers of parity and the shared code lists that a published instrument was completed from.
ALTER TABLE instrument
    ADD COLUMN based_on          uuid  CONSTRAINT fk_instrument_based_on REFERENCES instrument,
    ADD COLUMN waivers           jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN shared_code_lists jsonb NOT NULL DEFAULT '{}';
CREATE INDEX ix_instrument_based_on ON instrument (based_on);
