package careers.training.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CohortLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, CohortState> STEPS = Map.ofEntries(
            Map.entry("SCHEDULED OPEN", CohortState.OPEN),
            Map.entry("SCHEDULED CANCEL", CohortState.CANCELLED),
            Map.entry("OPEN START", CohortState.IN_PROGRESS),
            Map.entry("OPEN CANCEL", CohortState.CANCELLED),
            Map.entry("IN_PROGRESS FINISH", CohortState.FINISHED),
            Map.entry("IN_PROGRESS CANCEL", CohortState.CANCELLED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CohortState.values())
                .flatMap(state -> Arrays.stream(CohortCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(CohortState state, CohortCommand command) {
        assertThat(CohortLifeCycle.TABLE.next(state, command).orElse(null)).isEqualTo(STEPS.get(state + " " + command));
    }
}
