package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a part that is a Java program, with a JDK ahead-of-time cache. The first run on given jars writes
 * the cache when it ends, later runs load it and start in a fraction of the time. A cache belongs to the exact jars and
 * JDK; when they change, it is made again.
 *
 * @param name the part, and the name of its cache file
 * @param cacheFolder where caches are kept, or null for none
 * @param trains whether a cache is written where there is none. A JVM that records what it does is slower than it will be
 *     later, by half under load
 */
record Jvm(String name, Path cacheFolder, boolean trains) {

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The java command with the options, then what to run; {@code jars} are the files whose change makes a cache stale. */
    List<String> command(List<String> options, List<Path> jars, List<String> what) {
        var line = new ArrayList<>(List.of(java()));
        line.addAll(options);
        if (cacheFolder != null) {
            line.addAll(cacheOptions(identity(options, jars)));
        }
        line.addAll(what);
        return line;
    }

    private List<String> cacheOptions(String identity) {
        try {
            Files.createDirectories(cacheFolder);
            var describes = cacheFolder.resolve(name + ".of");
            if (Files.exists(cache())
                    && Files.exists(describes)
                    && Files.readString(describes).equals(identity)) {
                return List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:aot+codecache=off");
            }
            if (!trains) {
                return List.of();
            }
            Files.deleteIfExists(cache());
            Files.writeString(describes, identity);
            return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot=off", "-Xlog:aot*=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if the part that runs now will write its cache when it ends, which takes it some seconds. */
    boolean isTraining() {
        return trains && cacheFolder != null && !Files.exists(cache());
    }

    /** For a run that is not like the others: it loads the cache if there is one, and writes none. */
    Jvm withoutTraining() {
        return new Jvm(name, cacheFolder, false);
    }

    /** To be called when the part has ended in order: only then is the cache it wrote whole. */
    void keepCache() {
        try {
            if (trains && cacheFolder != null && Files.exists(unfinished())) {
                Files.move(unfinished(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache() {
        return cacheFolder.resolve(name + ".aot");
    }

    private Path unfinished() {
        return cacheFolder.resolve(name + ".aot." + ProcessHandle.current().pid());
    }

    private static String identity(List<String> options, List<Path> jars) {
        var identity = new StringBuilder(System.getProperty("java.vm.version"))
                .append('\n')
                .append(options)
                .append('\n');
        for (var jar : jars) {
            try (var files = Files.isDirectory(jar) ? Files.walk(jar) : Stream.of(jar)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> identity.append(describe(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return identity.toString();
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
