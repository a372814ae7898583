package careers.survey.translation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Translations as a PO file of GNU gettext. The key is the context, so that equal sources stay apart; a stale translation
 * is fuzzy, and who takes the mark away says that it still holds.
 */
final class PoFile {

    private PoFile() {}

    static byte[] write(Translations translations) {
        StringBuilder file =
                new StringBuilder("""
                msgid ""
                msgstr ""
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"
                "X-Source-Language: %s\\n"
                "Language: %s\\n"
                """.formatted(translations.sourceLanguage(), translations.targetLanguage()));
        for (TranslationUnit unit : translations.units()) {
            file.append("\n#. source revision ").append(unit.sourceRevision()).append('\n');
            file.append("#: ").append(unit.note().replace('\n', ' ')).append('\n');
            if (unit.state() == TranslationUnit.State.STALE) {
                file.append("#, fuzzy\n");
            }
            append(file, "msgctxt", unit.key());
            append(file, "msgid", unit.source());
            append(file, "msgstr", unit.translation());
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Each line of a text on a line of its own, as translators' tools write it. */
    private static void append(StringBuilder file, String keyword, String text) {
        file.append(keyword).append(' ');
        if (text.contains("\n")) {
            file.append("\"\"\n");
        }
        for (String line : text.split("(?<=\n)", -1)) {
            if (!line.isEmpty() || text.isEmpty()) {
                file.append('"').append(escape(line)).append("\"\n");
            }
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    /** @throws TranslationUnreadable if it is not UTF-8 or no PO file, with the line */
    static List<ReceivedUnit> read(byte[] file) throws TranslationUnreadable {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(0, e);
        }
        PoReader reader = new PoReader();
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            reader.take(lines[i].strip(), i + 1);
        }
        return new ArrayList<>(reader.finish(lines.length));
    }

    private static TranslationUnreadable unreadable(int line, Exception cause) {
        TranslationUnreadable unreadable = new TranslationUnreadable(line);
        unreadable.initCause(cause);
        return unreadable;
    }
}
