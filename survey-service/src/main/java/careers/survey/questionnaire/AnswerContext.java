package careers.survey.questionnaire;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What an answer is checked against besides its question.
 *
 * @param codeLists the options of the questionnaire
 * @param today in Europe/London, for dates that must not lie in the future
 * @param knownEstablishment whether a reference such as EN-123456 names a school or college that exists
 */
public record AnswerContext(CodeLists codeLists, LocalDate today, Predicate<String> knownEstablishment) {}
