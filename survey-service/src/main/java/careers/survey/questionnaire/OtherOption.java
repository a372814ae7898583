package careers.survey.questionnaire;

/**
 * The option that is explained in words.
 *
 * @param code the code of the choice, such as OTHER
 * @param textVariable the text question that is asked if that code is chosen, and only then
 */
public record OtherOption(String code, String textVariable) {}
