package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

    @TempDir
    Path folder;

    private Path jar;
    private Path caches;
    private Jvm jvm;

    @BeforeEach
    void putJar() throws Exception {
        jar = Files.writeString(folder.resolve("service.jar"), "one");
        caches = folder.resolve("aot");
        jvm = new Jvm("service", caches, true);
    }

    @Test
    void recordsCacheFirstAndUsesItAfterwards() throws Exception {
        // Given
        assertTrue(command().contains("-XX:AOTCacheOutput="));
        assertTrue(jvm.isTraining());
        // When
        writeCache();
        jvm.keepCache();
        // Then
        assertTrue(command().contains("-XX:AOTCache=" + caches.resolve("service.aot")));
        assertFalse(jvm.isTraining());
    }

    @Test
    void runThatIsNotLikeTheOthersRecordsNothingAndUsesWhatIsThere() throws Exception {
        assertFalse(command(jvm.withoutTraining()).contains("-XX:AOT"));
        // When
        command();
        writeCache();
        jvm.keepCache();
        // Then
        assertTrue(command(jvm.withoutTraining()).contains("-XX:AOTCache="));
    }

    @Test
    void runThatRecordsNothingLeavesStaleCacheAndDoesNotUseIt() throws Exception {
        // Given
        command();
        writeCache();
        jvm.keepCache();
        // When
        Files.writeString(jar, "another");
        // Then
        assertFalse(command(jvm.withoutTraining()).contains("-XX:AOT"));
        assertTrue(Files.exists(caches.resolve("service.aot")));
    }

    @Test
    void recordsAgainWhenJarHasChanged() throws Exception {
        // Given
        command();
        writeCache();
        jvm.keepCache();
        // When
        Files.writeString(jar, "another");
        // Then
        assertTrue(command().contains("-XX:AOTCacheOutput="));
        assertTrue(jvm.isTraining());
    }

    @Test
    void doesNotUseCacheOfRunThatWasKilled() throws Exception {
        // Given
        command();
        writeCache();
        // When: nobody says that the run has ended in order
        // Then
        assertTrue(command().contains("-XX:AOTCacheOutput="));
    }

    private String command() {
        return command(jvm);
    }

    private String command(Jvm which) {
        return String.join(" ", which.command(List.of("-Xmx64m"), List.of(jar), List.of("-jar", "service.jar")));
    }

    private void writeCache() throws Exception {
        Files.writeString(
                caches.resolve("service.aot." + ProcessHandle.current().pid()), "cache");
    }
}
