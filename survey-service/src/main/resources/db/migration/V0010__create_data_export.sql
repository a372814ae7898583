-- Exports of answers: operations that outlive the process that runs them. The files lie in a folder of the service.
CREATE TABLE data_export (
    id                  uuid        PRIMARY KEY,
    campaign_id         uuid        NOT NULL CONSTRAINT fk_data_export_campaign REFERENCES campaign,
    instrument_id       uuid        NOT NULL CONSTRAINT fk_data_export_instrument REFERENCES instrument,
    format              text        NOT NULL
        CONSTRAINT ck_data_export_format CHECK (format IN ('CSV', 'XLSX', 'NDJSON', 'SAV', 'TRIPLE_S', 'DDI')),
    content             text        NOT NULL CONSTRAINT ck_data_export_content CHECK (content IN ('CODES', 'LABELS')),
    language            text        NOT NULL CONSTRAINT ck_data_export_language CHECK (language IN ('en', 'cy')),
    with_establishments boolean     NOT NULL,
    state               text        NOT NULL
        CONSTRAINT ck_data_export_state CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
    reason              text,
    rows_written        bigint      NOT NULL DEFAULT 0,
    rows_total          bigint,
    file_bytes          bigint,
    requested_by        text        NOT NULL,
    requested_at        timestamptz NOT NULL,
    finished_at         timestamptz,
    expires_at          timestamptz,
    -- Whoever claims it next gets the next number; what an earlier run still writes is not taken any more.
    run                 integer     NOT NULL DEFAULT 0,
    attempts            integer     NOT NULL DEFAULT 0,
    lease_until         timestamptz,
    CONSTRAINT ck_data_export_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT ck_data_export_file CHECK (state <> 'SUCCEEDED' OR (file_bytes IS NOT NULL AND expires_at IS NOT NULL)),
    CONSTRAINT ck_data_export_reason CHECK ((state IN ('FAILED', 'EXPIRED')) = (reason IS NOT NULL)),
    CONSTRAINT ck_data_export_rows CHECK (rows_written >= 0 AND rows_written <= coalesce(rows_total, 0))
);
CREATE INDEX ix_data_export_running ON data_export (requested_at) WHERE state = 'RUNNING';
CREATE INDEX ix_data_export_campaign ON data_export (campaign_id) WHERE state IN ('RUNNING', 'SUCCEEDED');
