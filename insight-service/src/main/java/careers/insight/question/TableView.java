package careers.insight.question;

import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.Audience;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One table of an answer: a figure for each item, code and group, in that order.
 *
 * @param concepts what was asked about; two for a difference
 * @param comparability how far the groups compared may be compared; null when none are
 * @param items rows or activities; empty for a plain question
 * @param codes the answers
 * @param groups the groups, and how each was asked
 * @param comparisons tests of all groups together, one for each item
 * @param figures the numbers
 */
@Schema(name = "AnswerTable")
public record TableView(
        List<String> concepts,
        @Schema(nullable = true) Comparability comparability,
        List<Label> items,
        List<Label> codes,
        List<Group> groups,
        List<Comparison> comparisons,
        List<Figure> figures) {

    /** Copies the lists. */
    public TableView {
        concepts = List.copyOf(concepts);
        items = List.copyOf(items);
        codes = List.copyOf(codes);
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        figures = List.copyOf(figures);
    }

    /** One name for the table. */
    String name() {
        return String.join("+", concepts);
    }

    /** Of a table about texts, their language; null for answers that are chosen. */
    String language() {
        return concepts.size() == 2 && Themes.LANGUAGES.contains(concepts.get(1)) ? concepts.get(1) : null;
    }

    /** The words of a code; the code itself where it has none. */
    static Text label(List<Label> labels, String code) {
        return labels.stream()
                .filter(label -> label.code().equals(code))
                .map(Label::label)
                .findFirst()
                .orElse(new Text(code, code));
    }

    /** The table with those figures only that are wanted. */
    TableView only(Predicate<Figure> wanted) {
        return with(figures.stream().filter(wanted).toList());
    }

    /** The same table with other figures in the same places. */
    TableView with(List<Figure> others) {
        return new TableView(concepts, comparability, items, codes, groups, comparisons, others);
    }

    /** The table with the figures of one item and one code only; null means all. */
    TableView only(String item, String code) {
        return new TableView(
                concepts,
                comparability,
                items.stream()
                        .filter(label -> item == null || label.code().equals(item))
                        .toList(),
                codes.stream()
                        .filter(label -> code == null || label.code().equals(code))
                        .toList(),
                groups,
                comparisons.stream()
                        .filter(comparison -> item == null || item.equals(comparison.item()))
                        .toList(),
                figures.stream()
                        .filter(figure -> item == null || item.equals(figure.item()))
                        .filter(figure -> code == null || code.equals(figure.code()))
                        .toList());
    }

    /**
     * A code and its words.
     *
     * @param code what is stored
     * @param label what is read
     */
    @Schema(name = "AnswerLabel")
    public record Label(String code, Text label) {}

    /**
     * A group of a table.
     *
     * @param audience the group
     * @param label its name
     * @param letter what names it in {@code letters}
     * @param comparability how its questionnaire declares the question; null when it was not asked
     * @param question the question as it was asked; null when it was not
     */
    @Schema(name = "AnswerGroup")
    public record Group(
            Audience audience,
            Text label,
            String letter,
            @Schema(nullable = true) Comparability comparability,
            @Schema(nullable = true) Text question) {}

    /**
     * Whether the groups differ at all.
     *
     * @param item the item; null for a plain question
     * @param outcome whether it was tested
     * @param chiSquare Pearson's statistic
     * @param degrees its degrees of freedom
     * @param pValue its p-value
     * @param cramersV strength, 0 to 1
     * @param smallestExpected smallest expected count; below 5 the p-value is rough
     * @param pairs how many pairs of shares the letters of the whole table compare
     * @param correction how the letters are corrected for so many
     */
    @Schema(name = "AnswerComparison")
    public record Comparison(
            @Schema(nullable = true) String item,
            Outcome outcome,
            @Schema(nullable = true) BigDecimal chiSquare,
            @Schema(nullable = true) Integer degrees,
            @Schema(nullable = true) BigDecimal pValue,
            @Schema(nullable = true) BigDecimal cramersV,
            @Schema(nullable = true) BigDecimal smallestExpected,
            int pairs,
            String correction) {}

    /** Whether groups were tested. */
    public enum Outcome {
        /** They were. */
        TESTED,
        /** One person can give several answers: the letters compare each answer, and chi-square does not apply. */
        SEVERAL_ANSWERS,
        /** Fewer than two groups have enough answers and may be compared. */
        TOO_FEW_GROUPS,
        /** The questionnaires declare the question as particular to each audience. */
        NOT_COMPARABLE
    }
}
