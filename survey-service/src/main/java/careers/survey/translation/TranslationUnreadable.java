package careers.survey.translation;

/** A file that is not what it says it is. */
final class TranslationUnreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line the line or row that cannot be read, from 1; 0 if it is the file as a whole */
    TranslationUnreadable(int line) {
        super("line " + line);
        this.line = line;
    }

    int line() {
        return line;
    }
}
