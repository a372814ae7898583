-- Code lists that the instruments of one survey share. A published instrument holds its own copy.
CREATE TABLE shared_code_list (
    id              uuid        PRIMARY KEY,
    survey          text        NOT NULL,
    name            text        NOT NULL,
    source_language text        NOT NULL,
    codes           jsonb       NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT uq_shared_code_list_name UNIQUE (survey, name),
    CONSTRAINT ck_shared_code_list_survey CHECK (survey ~ '^[a-z0-9-]{3,64}$'),
    CONSTRAINT ck_shared_code_list_name CHECK (name ~ '^[A-Za-z][A-Za-z0-9_-]{0,63}$'),
    CONSTRAINT ck_shared_code_list_language CHECK (source_language IN ('en', 'cy'))
);
