-- What somebody wrote is, once coded, an answer of its own: one of several themes, given to one question in one language.
-- Nothing says whose it is, so the texts of one question and language fill blocks of their own: 'LEARNER/improvement/cy'.
ALTER TABLE leaf ALTER COLUMN audience TYPE varchar(120);

-- Themes may have longer codes than answers.
ALTER TABLE instrument_code ALTER COLUMN code TYPE varchar(40);
