package careers.survey.instrument;

import careers.survey.questionnaire.PublicationFinding;
import careers.survey.questionnaire.PublicationFinding.Severity;

/** A finding, and whether a named reason waives it. */
record JudgedFinding(PublicationFinding finding, boolean waived) {

    boolean standsAgainstPublication() {
        return finding.severity() == Severity.ERROR && !waived;
    }
}
