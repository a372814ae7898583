package careers.training.leader;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class LeaderConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_careers_leader_work_email", LeaderError.LEADER_ALREADY_REGISTERED,
                "ex_appointment_overlap", LeaderError.APPOINTMENT_OVERLAPS,
                "ck_appointment_dates", LeaderError.APPOINTMENT_DATES_REVERSED,
                "fk_appointment_establishment", LeaderError.ESTABLISHMENT_UNKNOWN,
                "ck_appointment_leader_stands", LeaderError.LEADER_MERGED,
                "ck_enrolment_leader_stands", LeaderError.LEADER_MERGED);
    }
}
