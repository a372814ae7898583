-- Certificates of completed training. The payload is what was signed and holds the holder's name; it can be erased, its
-- digest and signature stay. Nothing else of a certificate changes but its state, along the edges below.
insert into state_edge (machine, from_state, to_state) values
    ('CERTIFICATE', '', 'ISSUED'),
    ('CERTIFICATE', 'ISSUED', 'REVOKED'),
    ('CERTIFICATE', 'ISSUED', 'SUPERSEDED');

-- The public halves of all keys that certificates were ever signed with, so that a new key does not end old certificates.
create table certificate_key (
    id            text        not null,
    public_key    bytea       not null,
    first_used_at timestamptz not null,
    constraint pk_certificate_key primary key (id),
    constraint uq_certificate_key unique (public_key),
    constraint ck_certificate_key check (octet_length(public_key) = 32)
);
create trigger tg_certificate_key_record before update or delete on certificate_key
    for each row execute function refuse_change();

-- provider_ukprn and establishment are the enrolment's, kept here so that reach is a predicate of the query.
create table certificate (
    id                uuid        not null,
    number            text        not null,
    completion_id     uuid        not null,
    enrolment_id      uuid        not null,
    leader_id         uuid        not null,
    provider_id       uuid        not null,
    provider_ukprn    text        not null,
    establishment     text        not null,
    payload           text,
    payload_sha256    text        not null,
    signature         bytea       not null,
    key_id            text        not null,
    supersedes        uuid,
    reissue_reason    text,
    state             text        not null,
    issued_at         timestamptz not null,
    ended_at          timestamptz,
    revocation_reason text,
    erased_at         timestamptz,
    version           bigint      not null,
    constraint pk_certificate primary key (id),
    constraint uq_certificate_number unique (number),
    constraint uq_certificate_payload unique (payload_sha256),
    constraint uq_certificate_completion unique (id, completion_id),
    constraint uq_certificate_supersedes unique (supersedes),
    constraint fk_certificate_completion foreign key (completion_id, enrolment_id)
        references completion (id, enrolment_id),
    constraint fk_certificate_leader foreign key (leader_id) references careers_leader (id),
    constraint fk_certificate_provider foreign key (provider_id) references provider (id),
    constraint fk_certificate_establishment foreign key (establishment) references establishment (reference),
    constraint fk_certificate_key foreign key (key_id) references certificate_key (id),
    constraint fk_certificate_supersedes foreign key (supersedes, completion_id)
        references certificate (id, completion_id),
    constraint ck_certificate_number check (number ~ '^CL(-[0-9A-HJKMNP-TV-Z]{4}){4}$'),
    constraint ck_certificate_state check (state in ('ISSUED', 'REVOKED', 'SUPERSEDED')),
    constraint ck_certificate_ended check ((state = 'ISSUED') = (ended_at is null)),
    constraint ck_certificate_revoked check ((state = 'REVOKED') = (revocation_reason is not null)),
    constraint ck_certificate_reissued check ((supersedes is null) = (reissue_reason is null)),
    constraint ck_certificate_signature check (octet_length(signature) = 64),
    constraint ck_certificate_payload check (
        payload_sha256 = encode(sha256(convert_to(payload, 'UTF8')), 'hex')
        and payload::jsonb ->> 'number' = number),
    constraint ck_certificate_erased check ((payload is null) = (erased_at is not null))
);
create unique index uq_certificate_live on certificate (enrolment_id) where state = 'ISSUED';
create index ix_certificate_provider on certificate (provider_ukprn, id);
create index ix_certificate_establishment on certificate (establishment, id);
create index ix_certificate_enrolment on certificate (enrolment_id, id);
create index ix_certificate_leader on certificate (leader_id);
create index ix_certificate_completion on certificate (completion_id);

create trigger tg_certificate_edge before insert or update on certificate
    for each row execute function refuse_illegal_edge('CERTIFICATE');
create trigger tg_certificate_record before delete on certificate for each row execute function refuse_change();
create constraint trigger tg_certificate_told after insert or update of state on certificate
    deferrable initially deferred for each row execute function step_is_told('certificate');

create function certificate_is_kept() returns trigger language plpgsql as $$
begin
    if row(old.id, old.number, old.completion_id, old.enrolment_id, old.leader_id, old.provider_id, old.provider_ukprn,
           old.establishment, old.payload_sha256, old.signature, old.key_id, old.supersedes, old.reissue_reason,
           old.issued_at)
       is distinct from
       row(new.id, new.number, new.completion_id, new.enrolment_id, new.leader_id, new.provider_id, new.provider_ukprn,
           new.establishment, new.payload_sha256, new.signature, new.key_id, new.supersedes, new.reissue_reason,
           new.issued_at)
       or (new.payload is not null and new.payload is distinct from old.payload)
       or (old.state <> 'ISSUED' and row(old.ended_at, old.revocation_reason)
           is distinct from row(new.ended_at, new.revocation_reason)) then
        raise exception 'certificate % is kept as it was issued', old.id
            using errcode = '23514', constraint = 'ck_certificate_kept';
    end if;
    return new;
end $$;
create trigger tg_certificate_kept before update on certificate
    for each row execute function certificate_is_kept();

-- A certificate stands for the pass that stands.
create function certificate_stands_for_a_pass() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from completion c
                   where c.id = new.completion_id and c.outcome = 'PASSED'
                     and not exists (select 1 from completion later where later.voids = c.id)) then
        raise exception 'completion % is not a pass that stands', new.completion_id
            using errcode = '23514', constraint = 'ck_certificate_passed';
    end if;
    return new;
end $$;
create trigger tg_certificate_passed before insert on certificate
    for each row execute function certificate_stands_for_a_pass();

-- When a completion is voided, no certificate for it is left standing at commit.
create function certificate_ends_with_its_completion() returns trigger language plpgsql as $$
begin
    if exists (select 1 from certificate c where c.completion_id = new.voids and c.state = 'ISSUED') then
        raise exception 'completion % is voided and its certificate still stands', new.voids
            using errcode = '23514', constraint = 'ck_certificate_voided';
    end if;
    return null;
end $$;
create constraint trigger tg_certificate_voided after insert on completion
    deferrable initially deferred for each row when (new.voids is not null)
    execute function certificate_ends_with_its_completion();

-- History has no gaps: what is superseded has a successor, and a successor supersedes.
create function certificate_history_is_whole() returns trigger language plpgsql as $$
begin
    if exists (select 1 from certificate c where c.id = new.id and c.state = 'SUPERSEDED'
               and not exists (select 1 from certificate later where later.supersedes = c.id))
       or exists (select 1 from certificate earlier where earlier.id = new.supersedes and earlier.state <> 'SUPERSEDED') then
        raise exception 'certificate % and its successor do not fit', new.id
            using errcode = '23514', constraint = 'ck_certificate_history';
    end if;
    return null;
end $$;
create constraint trigger tg_certificate_history after insert or update of state on certificate
    deferrable initially deferred for each row execute function certificate_history_is_whole();

-- The files that were given out, so that each is the same whenever it is given out and a changed one is known as such.
create table certificate_document (
    certificate_id uuid        not null,
    language       text        not null,
    pdf            bytea,
    sha256         text        not null,
    rendered_at    timestamptz not null,
    constraint pk_certificate_document primary key (certificate_id, language),
    constraint uq_certificate_document_sha256 unique (sha256),
    constraint fk_certificate_document_certificate foreign key (certificate_id) references certificate (id),
    constraint ck_certificate_document_language check (language in ('en', 'cy')),
    constraint ck_certificate_document_sha256 check (sha256 = encode(sha256(pdf), 'hex'))
);
create trigger tg_certificate_document_record before delete on certificate_document
    for each row execute function refuse_change();

create function certificate_document_is_kept() returns trigger language plpgsql as $$
begin
    if new.pdf is not null or row(old.certificate_id, old.language, old.sha256, old.rendered_at)
            is distinct from row(new.certificate_id, new.language, new.sha256, new.rendered_at) then
        raise exception 'a document is only ever erased'
            using errcode = '23514', constraint = 'ck_certificate_document_kept';
    end if;
    return new;
end $$;
create trigger tg_certificate_document_kept before update on certificate_document
    for each row execute function certificate_document_is_kept();
