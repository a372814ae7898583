package careers.training.reference;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.reason.CodedReason;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceListTest {

    @Test
    void publishesEveryReasonThatAClientCanSend() {
        // Given
        Set<String> reasons = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("careers.training")
                        .stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(CodedReason.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        // Then
        assertThat(Arrays.stream(ReferenceList.values())
                        .map(list -> ((Enum<?>) list.codes().getFirst())
                                .getDeclaringClass()
                                .getName()))
                .containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void saysEveryReasonInTwoLanguages() {
        List<CodedReason> all = Arrays.stream(ReferenceList.values())
                .flatMap(list -> list.codes().stream())
                .toList();
        assertThat(all).allSatisfy(reason -> {
            assertThat(reason.text().en()).isNotBlank();
            assertThat(reason.text().cy())
                    .isNotBlank()
                    .isNotEqualTo(reason.text().en());
        });
    }
}
