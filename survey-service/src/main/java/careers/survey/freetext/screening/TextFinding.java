package careers.survey.freetext.screening;

/**
 * Where in a text something was found. It never holds the words themselves, so it may be stored and logged.
 *
 * @param start first character, counted in UTF-16 code units from 0, as Java and JavaScript do
 * @param end the character after the last
 */
public record TextFinding(FindingKind kind, int start, int end) {

    /** Reads what {@link #written} wrote. */
    public static TextFinding parse(String written) {
        String[] parts = written.split(" ", 3);
        return new TextFinding(FindingKind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Kind, start and end in one line, for keeping. */
    public String written() {
        return kind + " " + start + " " + end;
    }
}
