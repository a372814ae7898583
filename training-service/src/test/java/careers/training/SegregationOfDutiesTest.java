package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.testing.Repository;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wrong person gets 403 with a code of its own, and every such code is in the conventions. */
class SegregationOfDutiesTest {

    private static final List<String> PARTS = List.of("FOUR_EYES", "SPEAKS_FOR", "OF_ANOTHER", "IS_THE_LEADER");

    @Test
    void isAnsweredByForbiddenAndListed() throws IOException {
        // Given
        List<ErrorCode> codes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("careers.training")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ErrorCode.class::cast)
                        .filter(code -> PARTS.stream().anyMatch(code.name()::contains))
                        .toList();
        String conventions = Files.readString(Repository.root().resolve("docs/api/conventions.md"));
        // Then
        assertThat(codes).hasSize(9).allSatisfy(code -> {
            assertThat(code.kind()).as(code.name()).isEqualTo(ErrorKind.FORBIDDEN);
            assertThat(conventions).contains("`" + code.name() + "`");
        });
    }
}
