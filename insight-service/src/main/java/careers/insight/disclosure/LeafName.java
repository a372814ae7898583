package careers.insight.disclosure;

/**
 * How leaves are named. {@code LEARNER} holds the learners of a campaign that no other leaf holds, {@code LEARNER@LONDON}
 * those of an area with a leaf of its own, {@code LEARNER/improvement/cy} the texts of one question and language.
 */
public final class LeafName {

    private static final char AREA = '@';
    private static final char TEXTS = '/';

    private LeafName() {}

    /** The leaf of an area. */
    public static String of(String audience, String area) {
        return audience + AREA + area;
    }

    /** The group whose figure a leaf is part of: of an area's leaf the audience, of any other the leaf itself. */
    public static String group(String leaf) {
        int at = leaf.indexOf(AREA);
        return at < 0 ? leaf : leaf.substring(0, at);
    }

    /** Whether a leaf is one of those that the figure of a group sums. */
    static boolean isPart(String leaf, String group) {
        return leaf.equals(group) || group(leaf).equals(group);
    }

    /** Whether a leaf is one of texts. */
    public static boolean isOfTexts(String leaf) {
        return leaf.indexOf(TEXTS) >= 0;
    }
}
