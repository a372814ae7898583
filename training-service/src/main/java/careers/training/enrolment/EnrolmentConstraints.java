package careers.training.enrolment;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class EnrolmentConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_enrolment_live", EnrolmentError.ALREADY_ENROLLED,
                "uq_enrolment_course_year", EnrolmentError.ALREADY_ENROLLED,
                "ck_enrolment_endorsed", EnrolmentError.ENDORSEMENT_REQUIRED,
                "ck_enrolment_endorser", EnrolmentError.ENDORSER_IS_THE_LEADER,
                "ck_enrolment_england", EnrolmentError.NATION_NOT_FUNDED,
                "ck_enrolment_edge", EnrolmentError.ENROLMENT_STATE_CONFLICT,
                "ck_enrolment_within_cohort", EnrolmentError.COMPLETION_OUTSIDE_COHORT,
                "ck_enrolment_not_in_future", EnrolmentError.COMPLETION_IN_FUTURE);
    }
}
