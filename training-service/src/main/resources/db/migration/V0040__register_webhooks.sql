-- Where machines of schools and providers are told that something happened to what is theirs. Whose endpoint it is was
-- read from the token that registered it; '-' stands for nobody, as in the reach of a caller.
create table webhook_endpoint (
    id              uuid        not null,
    client          text        not null,
    establishments  text[]      not null,
    provider_ukprn  text        not null,
    url             text        not null,
    state           text        not null,
    disabled_reason text,
    -- The last change of the feed that was delivered or is not for this endpoint.
    position        bigint      not null,
    -- Deliveries of the change behind position that failed, and when it is tried again.
    failures        integer     not null,
    next_attempt_at timestamptz not null,
    -- One worker has it at a time; a worker that died has it until this moment.
    lease           uuid,
    leased_until    timestamptz,
    registered_at   timestamptz not null,
    constraint pk_webhook_endpoint primary key (id),
    constraint ck_webhook_endpoint_owner check (
        cardinality(establishments) > 0 and (establishments <> '{-}' or provider_ukprn <> '-')),
    constraint ck_webhook_endpoint_url check (length(url) between 10 and 2000),
    constraint ck_webhook_endpoint_state check (
        state in ('ACTIVE', 'DISABLED') and (state = 'DISABLED') = (disabled_reason is not null)),
    constraint ck_webhook_endpoint_reason check (disabled_reason in ('BY_REQUEST', 'GONE', 'FAILING')),
    constraint ck_webhook_endpoint_position check (position >= 0 and failures >= 0),
    constraint ck_webhook_endpoint_lease check ((lease is null) = (leased_until is null))
);
create index ix_webhook_endpoint_client on webhook_endpoint (client, id);
create index ix_webhook_endpoint_due on webhook_endpoint (next_attempt_at) where state = 'ACTIVE';

-- Secrets that sign, sealed with a key that is not in this database. All that have not expired are valid: while a
-- receiver changes over, the one before still is.
create table webhook_secret (
    id          uuid        not null,
    endpoint_id uuid        not null,
    sealed      bytea       not null,
    made_at     timestamptz not null,
    expires_at  timestamptz,
    constraint pk_webhook_secret primary key (id),
    constraint fk_webhook_secret_endpoint foreign key (endpoint_id) references webhook_endpoint (id)
);
create unique index uq_webhook_secret_current on webhook_secret (endpoint_id) where expires_at is null;

-- What was tried and what came of it, for the owner to see; kept for thirty days.
create table webhook_delivery (
    id           uuid        not null,
    endpoint_id  uuid        not null,
    position     bigint      not null,
    event_id     uuid        not null,
    type         text        not null,
    attempt      integer     not null,
    attempted_at timestamptz not null,
    outcome      text        not null,
    status       integer,
    constraint pk_webhook_delivery primary key (id),
    constraint fk_webhook_delivery_endpoint foreign key (endpoint_id) references webhook_endpoint (id),
    constraint ck_webhook_delivery_outcome check (
        outcome in ('DELIVERED', 'REFUSED', 'NO_ANSWER', 'ADDRESS_REFUSED')
        and (status is not null) = (outcome in ('DELIVERED', 'REFUSED')))
);
create index ix_webhook_delivery_endpoint on webhook_delivery (endpoint_id, id);
create index ix_webhook_delivery_age on webhook_delivery (attempted_at);
