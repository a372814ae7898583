package careers.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the person sees. The only place that prints. */
final class Console {

    private final PrintStream out;
    private final long start = System.nanoTime();
    private int chapter;

    Console(PrintStream out) {
        this.out = out;
    }

    /** In UTF-8 whatever the locale: school names have circumflexes and money has a pound sign. */
    static PrintStream standardOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    }

    /** Begins a numbered part of the story. */
    void chapter(String title) {
        out.printf(Locale.ROOT, "%n%d. %s%n", ++chapter, title);
        out.flush();
    }

    /** One sentence of the story; the pattern is that of {@link String#format}. */
    void say(String pattern, Object... values) {
        out.println("   " + String.format(Locale.UK, pattern, values).stripTrailing());
        out.flush();
    }

    /** The last sentence, with the time everything took. */
    void end(String sentence) {
        out.printf(Locale.UK, "%n%s It took %.1f s.%n", sentence, seconds());
        out.flush();
    }

    /** Why the story could not go on. */
    void failure(String message) {
        out.println();
        out.println(message);
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1_000_000_000.0;
    }
}
