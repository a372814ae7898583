package careers.survey.dataset;

/**
 * One variable of a system file.
 *
 * @param shortName at most 8 characters, upper case; the readable name stands in a record of its own
 * @param position of its first slot of 8 bytes within a case, from 1
 * @param width bytes of a text, 0 for a number
 */
record SavVariable(Column column, String shortName, int position, int width) {

    /** The longest text that needs no segments. */
    static final int LONGEST_SIMPLE = 255;

    /** What each segment of a longer one holds of it. */
    static final int SEGMENT = 252;

    private static final int SLOT = 8;

    boolean isText() {
        return width > 0;
    }

    boolean isSegmented() {
        return width > LONGEST_SIMPLE;
    }

    int segments() {
        return isSegmented() ? (width + SEGMENT - 1) / SEGMENT : 1;
    }

    /** The declared width of a segment: 255 for all but the last, whatever it holds. */
    int widthOf(int segment) {
        if (!isSegmented()) {
            return width;
        }
        return segment < segments() - 1 ? LONGEST_SIMPLE : width - (segments() - 1) * SEGMENT;
    }

    static int slots(int width) {
        return width == 0 ? 1 : (width + SLOT - 1) / SLOT;
    }

    /** Slots of 8 bytes of all its segments. */
    int slots() {
        int slots = 0;
        for (int segment = 0; segment < segments(); segment++) {
            slots += slots(widthOf(segment));
        }
        return slots;
    }
}
