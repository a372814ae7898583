package careers.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void letsTheCurrentVersionPass() {
        assertThat(ETags.of(3)).isEqualTo("\"3\"");
        assertThatCode(() -> ETags.requireMatch(" \"3\" ", 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void demandsAPrecondition(String ifMatch) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ETags.requireMatch(ifMatch, 3))
                .matches(problem -> problem.code() == PlatformError.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "*", "\"3\", \"4\"", "\"03\""})
    void refusesAnyOtherTag(String ifMatch) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ETags.requireMatch(ifMatch, 3))
                .matches(problem -> problem.code() == PlatformError.PRECONDITION_FAILED);
    }
}
