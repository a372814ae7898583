package careers.survey.dataset;

import careers.survey.questionnaire.Label;

/**
 * One value that a coded column can hold.
 *
 * @param code as it was answered
 * @param number what stands for it where only numbers can be labelled: the code itself if all codes of the list are whole
 *     numbers, else its place in the list, from 1
 */
public record Category(String code, int number, Label label) {

    /** Of a column that says whether something was chosen. */
    static final Category NO = new Category("0", 0, new Label("No", "Na"));

    static final Category YES = new Category("1", 1, new Label("Yes", "Ie"));
}
