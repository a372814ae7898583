package careers.survey.dataset;

import java.util.Collection;

/**
 * One response as it is stored, without anything that leads to a person.
 *
 * @param week ISO week in which it was accepted, {@code 2026-W47}; never the moment
 * @param language in which it was answered
 * @param mode who filled it in
 * @param establishment null where it is not handed out
 * @param answers JSON object of the answers by variable
 * @param notAsked variables that routing left out
 * @param words JSON list of {@code [variable, row of the repeat, words]}, those that were cleared for use only; a variable
 *     within a repeat is {@code repeat.variable}; null for none
 */
public record AnsweredRow(
        String week,
        String language,
        String mode,
        String establishment,
        String answers,
        Collection<String> notAsked,
        String words) {}
