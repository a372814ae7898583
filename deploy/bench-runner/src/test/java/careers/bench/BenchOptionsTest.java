package careers.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void measuresTwentyItemsWithThirtyTwoClientsUnlessToldOtherwise() {
        assertThat(BenchOptions.parse("intake")).isEqualTo(new BenchOptions(20, 3, 10, 32, 15));
        assertThat(BenchOptions.parse(
                        "intake",
                        "--items",
                        "5000",
                        "--rounds",
                        "2",
                        "--seconds",
                        "8",
                        "--clients",
                        "4",
                        "--warm-up",
                        "3"))
                .isEqualTo(new BenchOptions(5_000, 2, 8, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "rebuild", "intake --items", "intake --items 0", "intake --items many", "intake --fast"})
    void saysHowToCallItWhenItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> BenchOptions.parse(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("Usage: deploy/bench intake");
    }
}
