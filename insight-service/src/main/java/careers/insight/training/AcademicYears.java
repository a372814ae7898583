package careers.insight.training;

/** Academic years as they are written: {@code 2026/27}. */
final class AcademicYears {

    static final String FORM = "20[0-9]{2}/[0-9]{2}";

    private AcademicYears() {}

    /** Whether a text names two years in a row. */
    static boolean isWellFormed(String text) {
        if (!text.matches(FORM)) {
            return false;
        }
        var begins = Integer.parseInt(text.substring(2, 4));
        var ends = Integer.parseInt(text.substring(5));
        return ends == (begins + 1) % 100;
    }
}
