-- What operators decided about events that could not be applied, who, and why. Rows are only ever added.
CREATE TABLE held_event_decision (
    decision_id  uuid          NOT NULL,
    held_event   bigint        NOT NULL,
    topic        text          NOT NULL,
    type         text,
    key          text          NOT NULL,
    sequence     bigint,
    detail       text          NOT NULL,
    action       varchar(16)   NOT NULL,
    reason       varchar(2000) NOT NULL,
    decided_by   text          NOT NULL,
    decided_at   timestamptz   NOT NULL,
    CONSTRAINT pk_held_event_decision PRIMARY KEY (decision_id),
    CONSTRAINT uq_held_event_decision_held_event UNIQUE (held_event),
    CONSTRAINT ck_held_event_decision_action CHECK (action IN ('REPLAY', 'SKIP')),
    CONSTRAINT ck_held_event_decision_reason CHECK (length(btrim(reason)) > 0)
);

CREATE FUNCTION refuse_change_of_held_event_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'decisions are only ever added' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER tr_held_event_decision_append_only BEFORE UPDATE OR DELETE ON held_event_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_held_event_decision();
