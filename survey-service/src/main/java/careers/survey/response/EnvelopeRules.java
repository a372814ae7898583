package careers.survey.response;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a response besides its answers: who entered it and when. */
final class EnvelopeRules {

    /** How far ahead a device's clock may be. Schools collect offline, on whatever they have. */
    private static final Duration FAST_CLOCK = Duration.ofDays(1);

    private EnvelopeRules() {}

    /** Everything that is wrong; empty if nothing is. */
    static List<FieldError> findings(SubmitResponse content, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        boolean interview = content.mode() == SubmitResponse.CollectionMode.INTERVIEWER;
        if (interview && content.interviewerReference() == null) {
            errors.add(new FieldError("/interviewerReference", "NOT_NULL", new Text("is required", "yn ofynnol")));
        }
        if (!interview && content.interviewerReference() != null) {
            errors.add(new FieldError(
                    "/interviewerReference",
                    "NOT_AN_INTERVIEW",
                    new Text("goes with mode INTERVIEWER only", "yn mynd gyda'r modd INTERVIEWER yn unig")));
        }
        if (content.startedAt() != null
                && content.completedAt() != null
                && content.completedAt().isBefore(content.startedAt())) {
            errors.add(new FieldError(
                    "/completedAt",
                    "BEFORE_START",
                    new Text("must not be before startedAt", "ni chaiff fod cyn startedAt")));
        }
        checkPast("/startedAt", content.startedAt(), now, errors);
        checkPast("/completedAt", content.completedAt(), now, errors);
        return errors;
    }

    private static void checkPast(String pointer, Instant instant, Instant now, List<FieldError> errors) {
        if (instant != null && instant.isAfter(now.plus(FAST_CLOCK))) {
            errors.add(new FieldError(
                    pointer,
                    "IN_FUTURE",
                    new Text(
                            "must not lie in the future; a clock may be a day fast",
                            "ni chaiff fod yn y dyfodol; caiff cloc fod ddiwrnod ar y blaen")));
        }
    }
}
