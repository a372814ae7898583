package careers.survey.questionnaire;

/** How far the answers to one variable may be compared between audiences and waves. */
public enum Comparability {
    EXACT,
    HARMONISED,
    AUDIENCE_SPECIFIC
}
