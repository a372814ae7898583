package careers.survey.questionnaire;

/** Answers that are given and are not an opinion; kept apart from "not asked" and "not answered", which have no code. */
public enum MissingKind {
    DONT_KNOW,
    PREFER_NOT_TO_SAY,
    NOT_APPLICABLE
}
