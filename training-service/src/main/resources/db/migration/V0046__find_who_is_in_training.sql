-- Of a suspended provider those are listed who have not ended; most of what it ever trained has.
create index ix_enrolment_provider_state on enrolment (provider_id, state, id);
