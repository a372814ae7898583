package careers.survey.questionnaire;

/** What an answer could give away of the person who gave it. */
public enum DisclosureClass {
    /** An opinion that many share. */
    NONE,
    /** Helps to find out who it was together with others, such as the year group. */
    QUASI_IDENTIFIER,
    /** Would harm if it became known, such as equality questions. */
    SENSITIVE,
    /** The respondent's own words. */
    FREE_TEXT
}
