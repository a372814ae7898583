package careers.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsOptionsTest {

    @Test
    void measuresAMillionEnrolmentsUnlessToldOtherwise() {
        assertThat(ClaimsOptions.parse()).isEqualTo(new ClaimsOptions(1_000, 100_000, 1_000_000, 8));
        assertThat(ClaimsOptions.parse("--claims", "0", "--stored", "10", "--enrolments", "20", "--clients", "3"))
                .isEqualTo(new ClaimsOptions(0, 10, 20, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--claims", "--claims -1", "--claims many", "--clients 0", "--clients 17", "--fast"})
    void saysHowToCallItWhenItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> ClaimsOptions.parse(arguments.split(" ", -1)))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("Usage: deploy/bench claims");
    }
}
