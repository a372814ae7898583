package careers.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** One line for each thing that begins or is done, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String part, String what) {
        out.printf(Locale.ROOT, "%6.1f s  %-17s %s%n", seconds(start), part, what);
        out.flush();
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000.0;
    }

    static String took(long since) {
        return String.format(Locale.ROOT, "in %.1f s", seconds(since));
    }
}
