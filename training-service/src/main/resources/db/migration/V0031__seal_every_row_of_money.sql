-- Rows of money that no event tells seal themselves: each has a chain of its own, of type row:<table>. The argument is the
-- key's column.
create function seal_row() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    image constant jsonb := to_jsonb(new);
    key constant text := image ->> tg_argv[0];
begin
    perform put_seal('row:' || tg_table_name, key, null, null, jsonb_build_object(tg_table_name || '/' || key, image));
    return null;
end $$;

do $$
declare
    sealed text;
begin
    foreach sealed in array array['payment_run', 'policy_version', 'payee_change', 'payer_response', 'claim_money',
                                  'assurance_sample', 'assurance_item'] loop
        if to_regclass(sealed) is not null then
            execute format('create constraint trigger tg_%s_seal after insert or update on %I'
                           ' deferrable initially deferred for each row execute function seal_row(%L)',
                           sealed, sealed, case sealed when 'claim_money' then 'claim_id' else 'id' end);
        end if;
    end loop;
end $$;

-- The other machines that tell events tell each of their steps, too.
create constraint trigger tg_provider_told after insert or update of state on provider
    deferrable initially deferred for each row execute function step_is_told('provider');
create constraint trigger tg_offering_told after insert or update of state on offering
    deferrable initially deferred for each row execute function step_is_told('offering');
create constraint trigger tg_cohort_told after insert or update of state on cohort
    deferrable initially deferred for each row execute function step_is_told('cohort');
do $$
begin
    if to_regclass('clawback') is not null then
        create constraint trigger tg_clawback_told after insert or update of state on clawback
            deferrable initially deferred for each row execute function step_is_told('clawback');
    end if;
end $$;
