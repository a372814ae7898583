package careers.survey.translation;

/**
 * One text as it came back.
 *
 * @param confirmed whether the translator stands by the translation for the present source
 * @param computed whether a cell of it is a formula
 */
record ReceivedUnit(String key, String source, String translation, boolean confirmed, boolean computed) {}
