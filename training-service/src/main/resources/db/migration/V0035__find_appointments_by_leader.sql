-- Who is appointed where is asked from both ends: the schools of a leader, the leaders of a school. The index that forbids
-- overlaps knows both and needs a thousand times as long.
drop index ix_appointment_establishment;
create index ix_appointment_establishment on appointment (establishment, leader_id);
create index ix_appointment_leader on appointment (leader_id, establishment);
