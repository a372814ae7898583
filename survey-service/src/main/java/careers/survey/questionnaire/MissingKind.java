package careers.survey.questionnaire;

/**
 * Answers that are given and are not an opinion. Kept apart from "not asked" (routing) and "not answered" (left out),
 * which nobody sends.
 */
public enum MissingKind {
    DONT_KNOW,
    PREFER_NOT_TO_SAY,
    NOT_APPLICABLE
}
