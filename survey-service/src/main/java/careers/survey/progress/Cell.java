package careers.survey.progress;

import careers.survey.questionnaire.Audience;

/**
 * The smallest group that progress is counted for. There is one head and one careers leader at a school, so they and the
 * like are counted by nation; nobody is counted by school.
 *
 * @param nation EN, CY, or empty when the response names no establishment
 * @param localAuthority as registered; empty when unknown or not told for this audience
 */
record Cell(Audience audience, String nation, String localAuthority) implements Comparable<Cell> {

    private static final String PREFIX = "response|";

    /** The name the cell has where counts are kept. */
    String key() {
        return PREFIX + audience + "|" + nation + "|" + localAuthority;
    }

    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    static Cell of(String key) {
        String[] parts = key.split("\\|", 4);
        return new Cell(Audience.valueOf(parts[1]), parts[2], parts[3]);
    }

    @Override
    public int compareTo(Cell other) {
        return key().compareTo(other.key());
    }
}
