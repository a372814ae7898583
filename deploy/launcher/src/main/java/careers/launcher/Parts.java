package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the servers that the build put ready: {@code postgres} (archive of the binaries), {@code kafka}
 * (jars) and {@code keycloak} (unzipped). The system property {@code careers.parts} names it; without it, it is
 * {@code deploy/launcher/target/parts} of the first folder at or above the working directory that has one.
 */
record Parts(Path folder) {

    private static final Path IN_PROJECT = Path.of("deploy", "launcher", "target", "parts");

    static Parts find() {
        var named = System.getProperty("careers.parts");
        var found =
                named != null ? Optional.of(Path.of(named)) : above(Path.of("").toAbsolutePath());
        return found.filter(Files::isDirectory)
                .map(Parts::new)
                .orElseThrow(
                        () -> new LauncherException("The servers are not unpacked yet. Run: mvn -pl deploy/launcher"
                                + " -am process-resources (or set -Dcareers.parts)"));
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .map(path -> path.resolve(IN_PROJECT))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** The repository that the folder belongs to. */
    Path project() {
        return folder.toAbsolutePath().normalize().resolve("../../../..").normalize();
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /** The unzipped distribution; its version is in the folder's name. */
    Path keycloak() {
        return only(folder.resolve("keycloak"), "keycloak-");
    }

    static Path only(Path folder, String prefix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new LauncherException("Nothing that starts with " + prefix + " is in " + folder
                            + ". Rebuild: mvn -pl deploy/launcher process-resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
