-- What is really offered, from a day on. A correction is a further revision; rows are only ever added.
CREATE TABLE service_catalogue (
    valid_from   date          NOT NULL,
    revision     integer       NOT NULL,
    services     text          NOT NULL,
    recorded_by  varchar(200)  NOT NULL,
    recorded_at  timestamptz   NOT NULL,
    CONSTRAINT pk_service_catalogue PRIMARY KEY (valid_from, revision),
    CONSTRAINT ck_service_catalogue_revision CHECK (revision > 0)
);

CREATE FUNCTION refuse_change_of_service_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'catalogues are only ever added' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER tr_service_catalogue_append_only BEFORE UPDATE OR DELETE ON service_catalogue
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_service_catalogue();
