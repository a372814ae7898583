-- Every step of a claim seals the claim's lines, those that were returned among them. The index of live lines does not serve
-- that: each step read every line there was.
create index ix_payment_line_claim on payment_line (claim_id);

-- The subjects as one list, which the index of live slots serves; with an OR between them every live slot was read.
create or replace function slot_is_left() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.scheme_id || new.subject_kind || new.subject_key, 0));
    if (select count(*) from bursary_slot s where s.scheme_id = new.scheme_id and s.subject_kind = new.subject_kind
            and s.released_at is null and s.claim_id <> new.claim_id
            and s.subject_key = any (case new.subject_kind
                when 'ESTABLISHMENT' then array(select lineage_references(new.subject_key)) end || new.subject_key))
            >= new.max_slots then
        raise exception 'no % slot is left', new.subject_kind
            using errcode = '23514', constraint = 'ck_bursary_slot_left';
    end if;
    return new;
end $$;
