package careers.survey.translation;

import java.util.List;

/** A file of translations as it came, read. */
final class Received {

    private Received() {}

    /** Reads one format. */
    interface Format {
        List<ReceivedUnit> read(byte[] file) throws TranslationUnreadable;
    }

    /** The units of the file; 422 with the line if it cannot be read. */
    static List<ReceivedUnit> from(byte[] file, Format format) {
        try {
            return format.read(file == null ? new byte[0] : file);
        } catch (TranslationUnreadable e) {
            throw TranslationError.TRANSLATION_UNREADABLE.problem().with("line", e.line());
        }
    }
}
