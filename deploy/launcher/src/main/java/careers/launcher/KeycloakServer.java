package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak, the reference identity provider, with its data in PostgreSQL. The realm is imported from a file when the
 * database does not have it yet; later changes of the file need an empty database. For demonstration only: plain HTTP
 * on the loopback interface and passwords that everybody knows.
 */
final class KeycloakServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--cache=local");

    private static final String MARKER = "prepared-with";

    private final WatchedProcess process;
    private final Jvm jvm;

    private KeycloakServer(WatchedProcess process, Jvm jvm) {
        this.process = process;
        this.jvm = jvm;
    }

    /**
     * What a start needs to know.
     *
     * @param home the unzipped distribution
     * @param realm the realm file to import on the first start
     */
    record Settings(Path home, Path realm, Topology topology, Path log, Path pidFile, Jvm jvm) {}

    static boolean isPrepared(Path home) {
        try {
            var marker = home.resolve(MARKER);
            return Files.exists(marker) && Files.readString(marker).equals(madeFor(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String madeFor(Path home) {
        return home.getFileName() + " " + BUILD;
    }

    /** Puts the distribution in order for PostgreSQL, once for each version: about 25 seconds that no start pays again. */
    static void prepare(Path home, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var command =
                    new ArrayList<>(List.of("/bin/sh", home.resolve("bin/kc.sh").toString()));
            command.addAll(BUILD);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            if (builder.start().waitFor() != 0) {
                throw new LauncherException(
                        "Keycloak could not be prepared. Its log: " + log, LogFile.tail(log, 15), null);
            }
            Files.writeString(home.resolve(MARKER), madeFor(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while Keycloak was being prepared.", e);
        }
    }

    /** Starts it and returns when the realm can be read. */
    static KeycloakServer start(Settings settings) {
        var server = new KeycloakServer(
                WatchedProcess.start(new WatchedProcess.Command(
                        "Keycloak",
                        command(settings),
                        environment(settings.topology()),
                        settings.log(),
                        settings.pidFile())),
                settings.jvm());
        var ready = settings.topology().issuer() + "/.well-known/openid-configuration";
        try {
            if (!Http.awaitOk(ready, PATIENCE, server.process::isAlive)) {
                throw server.process.failure("did not become ready");
            }
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    WatchedProcess process() {
        return process;
    }

    @Override
    public void close() {
        if (process.stop() == WatchedProcess.ENDED_BY_TERM) {
            jvm.keepCache();
        }
    }

    /** What {@code kc.sh start} would run, without the shell between us and the process, and with a cache. */
    private static List<String> command(Settings settings) {
        var home = settings.home();
        putRealm(home, settings.realm());
        var options = List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED");
        var what = List.of(
                WatchedProcess.mark(settings.pidFile()),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
        return settings.jvm().command(options, List.of(home.resolve("lib")), what);
    }

    private static Map<String, String> environment(Topology topology) {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", topology.databaseUrl("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", "keycloak");
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", Topology.HOST);
        environment.put("KC_HTTP_PORT", Integer.toString(topology.keycloakPort()));
        environment.put("KC_HOSTNAME", topology.keycloakUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "demo");
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private static void putRealm(Path home, Path realm) {
        try {
            var folder = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, folder.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
