package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.util.List;

/**
 * One column of the table.
 *
 * @param name unique without regard to case, at most 64 characters, a legal name of an SPSS variable
 * @param variable of the question it comes from; null for what stands beside the answers
 * @param question the words of the question
 * @param label the words of the question and, where the question gives several columns, of this part of it
 * @param categories what a {@link Kind#CODED} column can hold besides the {@linkplain Missing missing values}
 * @param decimals places after the point of a {@link Kind#NUMBER}
 * @param width bytes of UTF-8 that the longest possible {@link Kind#TEXT} takes
 * @param shift taken from the number of a missing value, so that it is below every answer
 * @param set columns of one question of which each says yes or no; null otherwise
 */
public record Column(
        String name,
        String variable,
        Kind kind,
        Label question,
        Label label,
        List<Category> categories,
        int decimals,
        int width,
        int shift,
        String set) {

    /** What its cells hold when they hold an answer. */
    public enum Kind {
        /** A {@link Category}. */
        CODED,
        /** A {@link Number}. */
        NUMBER,
        /** A {@link String}. */
        TEXT
    }

    static Column coded(String name, String variable, Label question, Label label, List<Category> categories) {
        return new Column(name, variable, Kind.CODED, question, label, categories, 0, 0, 0, null);
    }

    static Column flag(String name, String variable, Label question, Label label) {
        return new Column(
                name, variable, Kind.CODED, question, label, List.of(Category.NO, Category.YES), 0, 0, 0, variable);
    }

    static Column number(String name, String variable, Label question, Label label, int decimals, int shift) {
        return new Column(name, variable, Kind.NUMBER, question, label, List.of(), decimals, 0, shift, null);
    }

    static Column text(String name, String variable, Label question, Label label, int width) {
        return new Column(name, variable, Kind.TEXT, question, label, List.of(), 0, width, 0, null);
    }

    /** The number that stands for a missing value in this column. */
    public int numberOf(Missing missing) {
        return missing.number() - shift;
    }
}
