package careers.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a part printed. */
final class LogFile {

    private static final Pattern NOISE = Pattern.compile("^\\s+at |^\\s+\\.\\.\\. \\d+ more|^\\s*$"
            + "|AOTC|assemble AOT |AOT configuration file|^Picked up JAVA_TOOL_OPTIONS");

    private LogFile() {}

    /**
     * The last lines that say something, each indented, for a person who wants to know why. Stack frames and the JDK's
     * report on its start-up cache are left out; they are in the file.
     */
    static String tail(Path file, int lines) {
        try {
            var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !NOISE.matcher(line).find())
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()))
                    .indent(4)
                    .stripTrailing();
        } catch (IOException none) {
            return "";
        }
    }
}
