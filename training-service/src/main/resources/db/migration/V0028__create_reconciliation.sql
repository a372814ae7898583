-- Comparisons of ledger, claims, payments and payers' files, and what they found.
create table reconciliation (
    id        uuid        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    mismatches integer    not null,
    constraint pk_reconciliation primary key (id),
    constraint ck_reconciliation_mismatches check (mismatches >= 0)
);
create table reconciliation_finding (
    reconciliation_id uuid    not null,
    finding_no        integer not null,
    comparison        text    not null,
    subject           text    not null,
    expected          text,
    found             text,
    constraint pk_reconciliation_finding primary key (reconciliation_id, finding_no),
    constraint fk_reconciliation_finding foreign key (reconciliation_id) references reconciliation (id)
);
create trigger tg_reconciliation_record before update or delete on reconciliation
    for each row execute function refuse_change();
create trigger tg_reconciliation_finding_record before update or delete on reconciliation_finding
    for each row execute function refuse_change();

-- Everything that should be equal and is not, in one statement and so at one moment. Each side is added up from rows that
-- the other side was not made from.
create function mismatches() returns table (comparison text, subject text, expected text, found text)
language sql stable as $$
    -- The ledger with itself.
    select 'ACCOUNT_AND_ENTRIES', a.code, sum(coalesce(e.amount_pence, 0))::text, a.balance_pence::text
        from account a left join ledger_entry e on e.account = a.code
        group by a.code, a.balance_pence having sum(coalesce(e.amount_pence, 0)) <> a.balance_pence
    union all
    select 'TRANSACTION_BALANCE', t.source_key, '0', sum(e.amount_pence)::text
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id join account a on a.code = e.account
        group by t.source_key, a.unit having sum(e.amount_pence) <> 0
    -- The ledger with claims, payments and clawbacks, account by account.
    union all
    select 'LEDGER_AND_CLAIMS', o.code, o.pence::text, a.balance_pence::text
        from (select 'COMMITTED' as code, coalesce(sum(amount_pence) filter (where state in ('SUBMITTED', 'ELIGIBLE',
                    'FIRST_APPROVED', 'HELD_QUERY', 'HELD_FRAUD', 'RETURNED')), 0) as pence from bursary_claim
              union all
              select 'PAYABLE', coalesce(sum(amount_pence) filter (where state in ('APPROVED', 'IN_RUN', 'INSTRUCTED',
                    'PAYMENT_FAILED')), 0) from bursary_claim
              union all
              select 'PAID', coalesce((select sum(amount_pence) from payment_line where state = 'SETTLED'), 0)
                    - coalesce((select sum(amount_pence) from clawback where raised_at is not null), 0)
              union all
              select 'RECEIVABLE', coalesce(sum(amount_pence - recovered_pence)
                    filter (where raised_at is not null and state <> 'WRITTEN_OFF'), 0) from clawback
              union all
              select 'WRITE_OFF', coalesce(sum(amount_pence - recovered_pence) filter (where state = 'WRITTEN_OFF'), 0)
                    from clawback
              union all
              select 'FUNDER_RETURN', coalesce(sum(amount_pence) filter (where destination = 'FUNDER'), 0)
                    from clawback_recovery) o
        join account a on a.code = o.code where a.balance_pence <> o.pence
    -- Each payment with the ledger's movements of its claim.
    union all
    select 'PAYMENT_AND_LEDGER', c.id::text, coalesce(l.pence, 0)::text, coalesce(p.pence, 0)::text
        from bursary_claim c
        left join (select claim_id, sum(amount_pence) as pence from payment_line where state = 'SETTLED' group by claim_id) l
            on l.claim_id = c.id
        left join (select split_part(t.source_key, ':', 2)::uuid as claim_id, sum(e.amount_pence) as pence
                   from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'PAID'
                   where t.kind in ('CLAIM_PAID', 'PAYMENT_RETURNED') group by 1) p on p.claim_id = c.id
        where coalesce(l.pence, 0) <> coalesce(p.pence, 0)
    -- Each payment with its claim.
    union all
    select 'PAYMENT_AND_CLAIM', l.end_to_end_id,
           case l.state when 'PENDING' then 'IN_RUN' when 'INSTRUCTED' then 'INSTRUCTED' else 'PAID' end || ' ' || c.amount_pence,
           c.state || ' ' || l.amount_pence
        from payment_line l join bursary_claim c on c.id = l.claim_id
        where l.state in ('PENDING', 'INSTRUCTED', 'SETTLED')
          and (l.amount_pence <> c.amount_pence
               or c.state <> case l.state when 'PENDING' then 'IN_RUN' when 'INSTRUCTED' then 'INSTRUCTED' else 'PAID' end)
    union all
    select 'CLAIM_AND_PAYMENT', c.id::text, c.state, 'no payment'
        from bursary_claim c where c.state in ('IN_RUN', 'INSTRUCTED', 'PAID')
          and not exists (select from payment_line l where l.claim_id = c.id and l.state not in ('RETURNED', 'CANCELLED'))
    -- Each run with its lines: number, sum and digest as they were locked and authorised.
    union all
    select 'RUN_AND_LINES', r.id::text, r.line_count || ' ' || r.total_pence || ' ' || r.content_sha256,
           l.lines || ' ' || l.pence || ' ' || l.digest
        from payment_run r cross join lateral (
            select count(*) as lines, coalesce(sum(amount_pence), 0) as pence,
                   encode(sha256(convert_to('[' || coalesce(string_agg('{"amountPence":' || amount_pence || ',"claimId":"'
                       || claim_id || '","currency":"GBP","endToEndId":"' || end_to_end_id || '","payee":"' || payee || '"}',
                       ',' order by end_to_end_id collate "C"), '') || ']', 'UTF8')), 'hex') as digest
            from payment_line where run_id = r.id) l
        where r.locked_at is not null
          and row(r.line_count::bigint, r.total_pence::numeric, r.content_sha256)
              is distinct from row(l.lines, l.pence::numeric, l.digest)
    -- What was kept of each claim's money with the rows it was kept from.
    union all
    select 'CLAIM_MONEY', m.claim_id::text, d.expected, concat_ws(' ', m.paid_pence, m.proposed_pence, m.raised_pence,
            m.recovered_pence, m.written_off_pence)
        from claim_money m cross join lateral (select concat_ws(' ',
            (select coalesce(sum(l.amount_pence), 0) from payment_line l
                where l.claim_id = m.claim_id and l.state = 'SETTLED'),
            coalesce(sum(c.amount_pence) filter (where c.state <> 'CANCELLED'), 0),
            coalesce(sum(c.amount_pence) filter (where c.raised_at is not null), 0),
            coalesce(sum(c.recovered_pence), 0),
            coalesce(sum(c.amount_pence - c.recovered_pence) filter (where c.state = 'WRITTEN_OFF'), 0)) as expected
            from clawback c where c.claim_id = m.claim_id) d
        where d.expected <> concat_ws(' ', m.paid_pence, m.proposed_pence, m.raised_pence, m.recovered_pence,
            m.written_off_pence)
    -- What payers said last of each payment with the payment, and what they said that fits none.
    union all
    select 'PAYER_AND_PAYMENT', l.end_to_end_id, p.said, l.state
        from (select distinct on (w.end_to_end_id) w.end_to_end_id,
                     case w.result when 'SETTLED' then 'SETTLED' else 'RETURNED' end as said
              from payer_response_row w join payer_response f on f.id = w.response_id
              where w.result in ('SETTLED', 'FAILED')
              order by w.end_to_end_id, f.received_at desc, w.row_no desc) p
        join payment_line l on l.end_to_end_id = p.end_to_end_id
        where l.state <> p.said
    union all
    select 'PAYER_ROW', w.response_id || ':' || w.row_no, null, w.result
        from payer_response_row w
        where w.result in ('UNMATCHED', 'AMOUNT_DIFFERS', 'CONTRADICTORY', 'CLAWBACK_RAISED')
$$;
