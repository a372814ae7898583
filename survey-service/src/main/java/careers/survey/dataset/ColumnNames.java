package careers.survey.dataset;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Gives names that every format takes: letters, digits and underscores, at most 64, a letter first, none that SPSS keeps
 * for itself, unique without regard to case. A name depends on what it names and on the names before it, so the same
 * questionnaire gives the same names.
 */
final class ColumnNames {

    private static final int LONGEST = 64;
    private static final int SUFFIX = 9;
    // GNU PSPP manual, Tokens: reserved words.
    private static final Set<String> RESERVED =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Set<String> given = new HashSet<>();

    /** The name for what the parts name together; a part may be any text. */
    String of(String... parts) {
        String wished = String.join("_", parts);
        String name = wished.replaceAll("[^A-Za-z0-9_]", "_");
        if (!name.matches("[A-Za-z].*")) {
            name = "v" + name;
        }
        // A name of SPSS may not end in an underscore without a warning.
        name = name.replaceAll("_+$", "");
        if (name.length() > LONGEST || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            name = marked(name, wished);
        }
        while (!given.add(name.toLowerCase(Locale.ROOT))) {
            wished += "~";
            name = marked(name, wished);
        }
        return name;
    }

    private static String marked(String name, String wished) {
        CRC32 sum = new CRC32();
        sum.update(wished.getBytes(StandardCharsets.UTF_8));
        return "%s_%08x".formatted(name.substring(0, Math.min(name.length(), LONGEST - SUFFIX)), sum.getValue());
    }
}
