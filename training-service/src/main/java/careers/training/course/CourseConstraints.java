package careers.training.course;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class CourseConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_offering_provider_course_year", CourseError.OFFERING_EXISTS,
                "ck_account_places", CourseError.FUNDED_PLACES_EXHAUSTED,
                "ck_course_awarding_body", CourseError.AWARDING_BODY_MISMATCH,
                "ck_offering_academic_year", CourseError.ACADEMIC_YEAR_INVALID,
                "ck_course_credits_accredited", CourseError.CREDITS_NOT_ACCREDITED,
                "ck_offering_edge", CourseError.OFFERING_STATE_CONFLICT,
                "ck_cohort_offering_open", CourseError.OFFERING_NOT_OPEN,
                "ck_enrolment_offering_open", CourseError.OFFERING_NOT_OPEN);
    }
}
