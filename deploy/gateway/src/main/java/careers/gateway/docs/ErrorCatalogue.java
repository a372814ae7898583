package careers.gateway.docs;

import careers.gateway.problem.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The error codes of the services and the gateway, read from the tables of {@code docs/api/errors.md}. */
final class ErrorCatalogue {
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z][A-Z0-9_]+) \\| ([1-5][0-9]{2}) \\| (.+?) \\| (.+?) \\|");

    private ErrorCatalogue() {}

    /** One code; the same code in two tables is one entry. */
    record Entry(String code, int status, String english, String welsh) {

        /** What the {@code type} of such a problem ends with: {@code no-such-route}. */
        public String slug() {
            return code.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String title(Language language) {
            return language == Language.CY ? welsh : english;
        }
    }

    /** All entries by code. */
    static List<Entry> read(String markdown) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        markdown.lines().forEach(line -> {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                entries.putIfAbsent(
                        row.group(1),
                        new Entry(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4)));
            }
        });
        return new ArrayList<>(entries.values());
    }
}
