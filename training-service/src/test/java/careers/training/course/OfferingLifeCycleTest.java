package careers.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfferingLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, OfferingState> STEPS = Map.ofEntries(
            Map.entry("DRAFT PUBLISH", OfferingState.PUBLISHED),
            Map.entry("PUBLISHED OPEN", OfferingState.OPEN),
            Map.entry("OPEN CLOSE", OfferingState.CLOSED),
            Map.entry("CLOSED ARCHIVE", OfferingState.ARCHIVED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OfferingState.values())
                .flatMap(state -> Arrays.stream(OfferingCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(OfferingState state, OfferingCommand command) {
        assertThat(OfferingLifeCycle.TABLE.next(state, command).orElse(null))
                .isEqualTo(STEPS.get(state + " " + command));
    }
}
