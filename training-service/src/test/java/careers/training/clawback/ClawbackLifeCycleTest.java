package careers.training.clawback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClawbackLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, ClawbackState> STEPS = Map.ofEntries(
            Map.entry("PROPOSED ASK_SCHOOL", ClawbackState.SCHOOL_REPRESENTATION),
            Map.entry("PROPOSED CANCEL", ClawbackState.CANCELLED),
            Map.entry("SCHOOL_REPRESENTATION REPRESENT", ClawbackState.SCHOOL_REPRESENTATION),
            Map.entry("SCHOOL_REPRESENTATION CANCEL", ClawbackState.CANCELLED),
            Map.entry("SCHOOL_REPRESENTATION APPROVE", ClawbackState.APPROVED),
            Map.entry("APPROVED CANCEL", ClawbackState.CANCELLED),
            Map.entry("APPROVED RAISE", ClawbackState.RAISED),
            Map.entry("RAISED RECOVER_PART", ClawbackState.PART_RECOVERED),
            Map.entry("RAISED RECOVER_REST", ClawbackState.RECOVERED),
            Map.entry("RAISED PROPOSE_WRITE_OFF", ClawbackState.WRITE_OFF_PROPOSED),
            Map.entry("PART_RECOVERED RECOVER_PART", ClawbackState.PART_RECOVERED),
            Map.entry("PART_RECOVERED RECOVER_REST", ClawbackState.RECOVERED),
            Map.entry("PART_RECOVERED PROPOSE_WRITE_OFF", ClawbackState.WRITE_OFF_PROPOSED),
            Map.entry("WRITE_OFF_PROPOSED APPROVE_WRITE_OFF", ClawbackState.WRITTEN_OFF),
            Map.entry("WRITE_OFF_PROPOSED REFUSE_WRITE_OFF", ClawbackState.RAISED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ClawbackState.values())
                .flatMap(state -> Arrays.stream(ClawbackCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(ClawbackState state, ClawbackCommand command) {
        assertThat(ClawbackLifeCycle.TABLE.next(state, command).orElse(null))
                .isEqualTo(STEPS.get(state + " " + command));
    }
}
