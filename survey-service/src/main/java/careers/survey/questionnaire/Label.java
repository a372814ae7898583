package careers.survey.questionnaire;

/** A text of a draft, in which a language may still be missing. A published instrument has both. */
public record Label(String en, String cy) {}
