package careers.training.completion;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import careers.training.enrolment.EnrolmentError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class CompletionConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_completion_not_in_future", EnrolmentError.COMPLETION_IN_FUTURE,
                "ck_completion_within_cohort", EnrolmentError.COMPLETION_OUTSIDE_COHORT,
                "ck_completion_award_level", CompletionError.AWARDING_BODY_RESULT_UNFIT,
                "ck_completion_awarded_not_in_future", CompletionError.AWARDED_IN_FUTURE,
                "ck_completion_attended", CompletionError.ATTENDANCE_INSUFFICIENT,
                "ck_completion_follows", EnrolmentError.ENROLMENT_STATE_CONFLICT,
                "uq_completion_sequence", EnrolmentError.ENROLMENT_STATE_CONFLICT,
                "uq_completion_voids", CompletionError.COMPLETION_SUPERSEDED);
    }
}
