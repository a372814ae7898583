-- The region of an establishment, by the code that training-service gives it; null where the register does not say.
ALTER TABLE establishment
    ADD COLUMN region text,
    ADD CONSTRAINT ck_establishment_region CHECK (region ~ '^[A-Z_]{1,32}$');
