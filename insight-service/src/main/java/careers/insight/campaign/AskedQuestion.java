package careers.insight.campaign;

import careers.platform.text.Text;
import java.util.List;

/**
 * How one audience of a campaign was asked about a concept.
 *
 * @param audience who was asked
 * @param concept what the question measures, as its questionnaire declares
 * @param facet of a timing grid, which side of its answers this is; null for any other question
 * @param form how it is answered
 * @param comparability how far it may be compared with the same concept elsewhere, as its questionnaire declares
 * @param question the question
 * @param items what is answered one by one: rows of a matrix, activities of a timing grid; empty for a plain question
 * @param options what can be chosen, for each item alike
 */
public record AskedQuestion(
        Audience audience,
        String concept,
        Facet facet,
        Form form,
        Comparability comparability,
        Text question,
        List<Option> items,
        List<Option> options) {

    /** Copies the lists. */
    public AskedQuestion {
        items = List.copyOf(items);
        options = List.copyOf(options);
    }

    /** A question with one side. */
    public AskedQuestion(
            Audience audience,
            String concept,
            Form form,
            Comparability comparability,
            Text question,
            List<Option> items,
            List<Option> options) {
        this(audience, concept, null, form, comparability, question, items, options);
    }

    /** The name to ask for it by: the concept, and of a grid the side, {@code ideal-times/place}. */
    public String name() {
        return facet == null || facet == Facet.TIME ? concept : concept + "/" + facet.prefix;
    }

    /** The cell of an item and a code in a table of counts. */
    public String cell(String item, String code) {
        var side = facet == null || facet == Facet.TIME || code.equals(ANSWERED) ? code : facet.prefix + "/" + code;
        return item == null ? side : item + "/" + side;
    }

    /** The code, in a table of counts, of having answered at all. */
    public static final String ANSWERED = "*";

    /** The sides of the answer to a timing grid. */
    public enum Facet {
        /** When. */
        TIME("times", null),
        /** How. */
        INTERACTION("interactions", "interaction"),
        /** Where: a conversation face to face may be at school or by video, so this is a side of its own. */
        PLACE("places", "place");

        private final String dimension;
        private final String prefix;

        Facet(String dimension, String prefix) {
            this.dimension = dimension;
            this.prefix = prefix;
        }

        String dimension() {
            return dimension;
        }
    }

    /** How a question is answered, as far as answers can be counted. */
    public enum Form {
        /** One of several. */
        SINGLE(false, "codes", null),
        /** A step of a scale. */
        SCALE(false, "codes", null),
        /** Yes or no. */
        YES_NO(false, "codes", null),
        /** Any of several. */
        MULTI(true, "codes", null),
        /** The most important of several; each named counts once, whatever its rank. */
        RANKING(true, "codes", null),
        /** One of several for each row. */
        MATRIX(false, "codes", "rows"),
        /** Any of several times for each activity. */
        TIMING_GRID(true, "times", "activities");

        private final boolean several;
        private final String options;
        private final String items;

        Form(boolean several, String options, String items) {
            this.several = several;
            this.options = options;
            this.items = items;
        }

        /** Whether one person can choose several options. */
        public boolean isSeveral() {
            return several;
        }

        String options() {
            return options;
        }

        String items() {
            return items;
        }
    }

    /** How far answers of different audiences may be compared. */
    public enum Comparability {
        /** The same question with the same answers. */
        EXACT,
        /** Worded for each audience; the same answers mean the same. */
        HARMONISED,
        /** Not to be compared. */
        AUDIENCE_SPECIFIC
    }

    /**
     * A code and its words.
     *
     * @param code what is stored
     * @param label what is read
     * @param missing whether it stands for no answer
     */
    public record Option(String code, Text label, boolean missing) {}
}
