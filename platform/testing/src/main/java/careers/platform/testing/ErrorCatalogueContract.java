package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.PlatformError;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** {@code docs/api/errors.md} lists the error codes of the code: all of them, nothing else, with status and texts. */
public final class ErrorCatalogueContract {

    private ErrorCatalogueContract() {}

    /**
     * Compares both ways.
     *
     * @param basePackage where the service's enums of codes are
     * @param heading the service's heading on the page
     */
    public static void assertComplete(String basePackage, String heading) {
        assertThat(rowsUnder(heading))
                .as("docs/api/errors.md, " + heading)
                .containsExactlyInAnyOrderElementsOf(
                        codesIn(basePackage).map(ErrorCatalogueContract::row).toList());
    }

    /** Compares the codes that every service may answer with. */
    public static void assertPlatformComplete() {
        assertThat(rowsUnder("Every service"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PlatformError.values())
                        .map(ErrorCatalogueContract::row)
                        .toList());
    }

    private static Stream<ErrorCode> codesIn(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage).stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Stream.of(c.getEnumConstants()))
                        .map(ErrorCode.class::cast);
    }

    private static String row(ErrorCode code) {
        return "| %s | %d | %s | %s |"
                .formatted(
                        code.name(),
                        code.kind().status(),
                        code.title().en(),
                        code.title().cy());
    }

    private static List<String> rowsUnder(String heading) {
        try {
            return Files.readAllLines(Repository.root().resolve("docs/api/errors.md")).stream()
                    .dropWhile(line -> !line.equals("## " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.matches("\\| [A-Z_0-9]+ \\|.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
