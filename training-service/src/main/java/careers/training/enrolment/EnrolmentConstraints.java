package careers.training.enrolment;

import static java.util.Map.entry;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class EnrolmentConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.ofEntries(
                entry("uq_enrolment_live", EnrolmentError.ALREADY_ENROLLED),
                entry("uq_enrolment_course_year", EnrolmentError.ALREADY_ENROLLED),
                entry("ck_enrolment_endorsed", EnrolmentError.ENDORSEMENT_REQUIRED),
                entry("ck_enrolment_endorser", EnrolmentError.ENDORSER_IS_THE_LEADER),
                entry("ck_enrolment_england", EnrolmentError.NATION_NOT_FUNDED),
                entry("ck_enrolment_edge", EnrolmentError.ENROLMENT_STATE_CONFLICT),
                entry("ck_enrolment_within_cohort", EnrolmentError.COMPLETION_OUTSIDE_COHORT),
                entry("ck_enrolment_not_in_future", EnrolmentError.COMPLETION_IN_FUTURE),
                entry("ck_enrolment_transfer", EnrolmentError.TRANSFER_UNFIT),
                entry("uq_enrolment_transferred_from", EnrolmentError.ENROLMENT_STATE_CONFLICT),
                entry("ck_progress_event_state", EnrolmentError.ENROLMENT_STATE_CONFLICT),
                entry("ck_progress_event_within_cohort", EnrolmentError.PROGRESS_OUTSIDE_COHORT),
                entry("ck_progress_event_not_in_future", EnrolmentError.PROGRESS_IN_FUTURE),
                entry("ck_progress_event_session", EnrolmentError.PROGRESS_UNFIT),
                entry("ck_progress_event_evidence", EnrolmentError.PROGRESS_UNFIT),
                entry("fk_progress_event_session", EnrolmentError.SESSION_UNKNOWN),
                entry("fk_progress_event_supersedes", EnrolmentError.PROGRESS_UNKNOWN),
                entry("uq_progress_event_supersedes", EnrolmentError.PROGRESS_SUPERSEDED),
                entry("ck_progress_event_attended_once", EnrolmentError.ATTENDANCE_RECORDED),
                entry("ck_progress_event_session_ended", EnrolmentError.SESSION_NOT_ENDED),
                entry("ck_progress_event_pass_stands", EnrolmentError.PASS_RESTS_ON_ATTENDANCE),
                entry("pk_waiting_list", EnrolmentError.WAITING_LIST_EXISTS),
                entry("ck_waiting_list_waiting", EnrolmentError.MORE_ARE_WAITING),
                entry("ck_enrolment_overtakes", EnrolmentError.OTHERS_ARE_WAITING),
                entry("ck_enrolment_offer_accepted_in_time", EnrolmentError.OFFER_OVER));
    }
}
