package careers.survey.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a PO file line by line. Plural forms are refused: no text of an instrument has them. */
final class PoReader {

    private enum Part {
        MSGCTXT,
        MSGID,
        MSGSTR
    }

    private final List<ReceivedUnit> units = new ArrayList<>();
    private final Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
    private Part current;
    private boolean fuzzy;

    void take(String line, int number) throws TranslationUnreadable {
        if (line.startsWith("#~")) {
            return;
        }
        if (line.startsWith("#") || line.isEmpty()) {
            if (current == Part.MSGSTR) {
                endEntry(number);
            }
            fuzzy |= line.startsWith("#,") && line.contains("fuzzy");
            return;
        }
        if (line.startsWith("\"")) {
            append(line, number);
            return;
        }
        begin(line, number);
    }

    private void begin(String line, int number) throws TranslationUnreadable {
        String[] keyword = line.split("\\s+", 2);
        Part part = null;
        for (Part known : Part.values()) {
            if (keyword[0].equalsIgnoreCase(known.name())) {
                part = known;
            }
        }
        if (part == null || keyword.length < 2) {
            throw new TranslationUnreadable(number);
        }
        if (current == Part.MSGSTR) {
            endEntry(number);
        }
        if (parts.put(part, new StringBuilder()) != null) {
            throw new TranslationUnreadable(number);
        }
        current = part;
        append(keyword[1], number);
    }

    private void append(String quoted, int number) throws TranslationUnreadable {
        if (current == null || quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw new TranslationUnreadable(number);
        }
        StringBuilder text = parts.get(current);
        for (int i = 1; i < quoted.length() - 1; i++) {
            char character = quoted.charAt(i);
            if (character == '"' || (character == '\\' && i + 1 == quoted.length() - 1)) {
                throw new TranslationUnreadable(number);
            }
            text.append(character == '\\' ? unescaped(quoted.charAt(++i), number) : character);
        }
    }

    private static char unescaped(char character, int number) throws TranslationUnreadable {
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\' -> character;
            default -> throw new TranslationUnreadable(number);
        };
    }

    private void endEntry(int number) throws TranslationUnreadable {
        StringBuilder key = parts.get(Part.MSGCTXT);
        StringBuilder source = parts.get(Part.MSGID);
        if (source == null) {
            throw new TranslationUnreadable(number);
        }
        // Without a context it can only be the header.
        if (key != null) {
            units.add(new ReceivedUnit(
                    key.toString(), source.toString(), parts.get(Part.MSGSTR).toString(), !fuzzy, false));
        } else if (!source.isEmpty()) {
            throw new TranslationUnreadable(number);
        }
        parts.clear();
        current = null;
        fuzzy = false;
    }

    List<ReceivedUnit> finish(int lines) throws TranslationUnreadable {
        if (current == Part.MSGSTR) {
            endEntry(lines);
        }
        if (current != null || units.isEmpty()) {
            throw new TranslationUnreadable(lines);
        }
        return units;
    }
}
