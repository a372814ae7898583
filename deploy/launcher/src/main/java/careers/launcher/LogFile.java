package careers.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a part printed. */
final class LogFile {

    private LogFile() {}

    /** The last lines, each indented, for a person who wants to know why. */
    static String tail(Path file, int lines) {
        try {
            var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()))
                    .indent(4)
                    .stripTrailing();
        } catch (IOException none) {
            return "";
        }
    }
}
