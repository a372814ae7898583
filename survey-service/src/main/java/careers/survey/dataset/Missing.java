package careers.survey.dataset;

import careers.survey.questionnaire.Label;

/**
 * Why a cell holds no answer. The five are never the same: who was not asked belongs in no denominator, who did not
 * answer belongs in some. The numbers are below every answer and the same in every format.
 */
public enum Missing {
    NOT_APPLICABLE(-5, "Not applicable", "Ddim yn berthnasol"),
    NOT_ASKED(-6, "Not asked", "Heb ei ofyn"),
    NOT_ANSWERED(-7, "Not answered", "Heb ei ateb"),
    DONT_KNOW(-8, "Don't know", "Ddim yn gwybod"),
    PREFER_NOT_TO_SAY(-9, "Prefer not to say", "Gwell gen i beidio â dweud");

    /** The range of all of them, for formats that name user-missing values by a range. */
    static final int LOWEST = -9;

    static final int HIGHEST = -5;

    private final int number;
    private final Label label;

    Missing(int number, String en, String cy) {
        this.number = number;
        this.label = new Label(en, cy);
    }

    public int number() {
        return number;
    }

    Label label() {
        return label;
    }
}
