-- The region of England that an establishment is in, where its register says so. A Welsh one is in Wales.
alter table establishment
    add column region text,
    add constraint ck_establishment_region check (region in (
        'NORTH_EAST', 'NORTH_WEST', 'YORKSHIRE_AND_THE_HUMBER', 'EAST_MIDLANDS', 'WEST_MIDLANDS', 'EAST_OF_ENGLAND',
        'LONDON', 'SOUTH_EAST', 'SOUTH_WEST', 'WALES'));
