package careers.training.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssuranceLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, ItemState> STEPS = Map.of(
            "SELECTED ASK_PROVIDER", ItemState.PROVIDER_ASKED,
            "PROVIDER_ASKED ASSURE", ItemState.ASSURED,
            "PROVIDER_ASKED DO_NOT_ASSURE", ItemState.NOT_ASSURED,
            "PROVIDER_ASKED RECORD_SILENCE", ItemState.NOT_ASSURED,
            "NOT_ASSURED ASK_SCHOOL", ItemState.SCHOOL_ASKED,
            "SCHOOL_ASKED ANSWER", ItemState.SCHOOL_ASKED,
            "SCHOOL_ASKED ACCEPT", ItemState.ACCEPTED,
            "SCHOOL_ASKED REJECT", ItemState.REJECTED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ItemState.values())
                .flatMap(state -> Arrays.stream(ItemCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(ItemState state, ItemCommand command) {
        assertThat(ItemLifeCycle.TABLE.next(state, command).orElse(null)).isEqualTo(STEPS.get(state + " " + command));
    }

    @Test
    void drawsASampleOnce() {
        assertThat(SampleLifeCycle.TABLE.next(SampleState.COMMITTED, SampleCommand.DRAW))
                .contains(SampleState.DRAWN);
        assertThat(SampleLifeCycle.TABLE.next(SampleState.DRAWN, SampleCommand.DRAW))
                .isEmpty();
    }
}
