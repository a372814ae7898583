package careers.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own that starts a server, so that a test can kill it as a crash would. */
record Fork(Process process, String firstLine) {

    static Fork of(Class<?> main, String folder) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Jvm.java(),
                        "-Dcareers.parts=" + Parts.find().folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        @SuppressWarnings("resource") // closing it would close the pipe of a process that still writes
        BufferedReader reader = process.inputReader();
        return new Fork(process, reader.readLine());
    }

    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts PostgreSQL, prints its process id, stays. */
    static final class Postgres {
        private Postgres() {}

        public static void main(String[] folder) throws InterruptedException {
            print(PostgresServer.start(Path.of(folder[0]), 0).pid().orElseThrow());
        }
    }

    /** Starts Kafka, prints its process id, stays. */
    static final class Kafka {
        private Kafka() {}

        public static void main(String[] folder) throws InterruptedException {
            print(KafkaBroker.start(Path.of(folder[0]), 0).pid());
        }
    }

    private static void print(long pid) throws InterruptedException {
        System.out.println(pid);
        Thread.sleep(120_000);
    }
}
