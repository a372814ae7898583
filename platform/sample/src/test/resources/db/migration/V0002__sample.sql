-- What the sample service does with events and requests.
CREATE TABLE effect (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key     text   NOT NULL,
    version bigint NOT NULL
);
CREATE TABLE item (
    id   uuid PRIMARY KEY,
    name text NOT NULL,
    CONSTRAINT uq_item_name UNIQUE (name)
);
