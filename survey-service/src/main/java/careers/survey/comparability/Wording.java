package careers.survey.comparability;

import careers.survey.questionnaire.Label;

/** A text without its revisions. */
record Wording(String en, String cy) {

    static Wording of(Label label) {
        return label == null ? new Wording(null, null) : new Wording(label.en(), label.cy());
    }
}
