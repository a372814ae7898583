-- Nearly every leader claims for the school of the appointment itself; only for another one are the links walked.
create or replace function leader_was_appointed(leader uuid, claimant text, on_day date) returns boolean
language sql stable as $$
    select exists (select 1 from appointment a where a.leader_id in (leader, surviving_leader(leader))
                   and on_day between a.held_from and coalesce(a.held_to, 'infinity')
                   and (a.establishment = claimant or lineage_succeeds(claimant, a.establishment)))
$$;
