package careers.training.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, RunState> STEPS = Map.of(
            "DRAFT LOCK", RunState.LOCKED,
            "LOCKED AUTHORISE", RunState.AUTHORISED,
            "AUTHORISED INSTRUCT", RunState.INSTRUCTED,
            "INSTRUCTED SETTLE", RunState.SETTLED,
            "DRAFT CANCEL", RunState.CANCELLED,
            "LOCKED CANCEL", RunState.CANCELLED,
            "AUTHORISED CANCEL", RunState.CANCELLED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RunState.values())
                .flatMap(state -> Arrays.stream(RunCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(RunState state, RunCommand command) {
        assertThat(RunLifeCycle.TABLE.next(state, command).orElse(null)).isEqualTo(STEPS.get(state + " " + command));
    }
}
