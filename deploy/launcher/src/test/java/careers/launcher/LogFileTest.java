package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void showsReasonsAndLeavesOutStackFramesAndCacheReports() throws Exception {
        // Given
        var log = Files.writeString(folder.resolve("service.log"), """
                old
                ERROR no database
                \tat some.Method(File.java:1)
                \t... 9 more
                Caused by: refused
                Launching child process java to assemble AOT cache x.aot using configuration x.config
                Reading AOTConfiguration x
                Picked up JAVA_TOOL_OPTIONS: -Dx
                """);
        // When, Then
        assertEquals("    ERROR no database\n    Caused by: refused", LogFile.tail(log, 2));
    }

    @Test
    void isEmptyWhenPartNeverWroteAnything() {
        assertEquals("", LogFile.tail(folder.resolve("absent.log"), 5));
    }
}
