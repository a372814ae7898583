package careers.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, EnrolmentState> STEPS = Map.of(
            "REQUESTED CONFIRM", EnrolmentState.CONFIRMED,
            "REQUESTED REJECT", EnrolmentState.REJECTED,
            "REQUESTED WITHDRAW", EnrolmentState.WITHDRAWN,
            "CONFIRMED COMPLETE", EnrolmentState.COMPLETED,
            "CONFIRMED WITHDRAW", EnrolmentState.WITHDRAWN);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(EnrolmentState.values())
                .flatMap(
                        state -> Arrays.stream(EnrolmentCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(EnrolmentState state, EnrolmentCommand command) {
        assertThat(EnrolmentLifeCycle.TABLE.next(state, command).orElse(null))
                .isEqualTo(STEPS.get(state + " " + command));
    }
}
