package careers.training.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, ProviderState> STEPS = Map.ofEntries(
            Map.entry("APPLIED APPROVE", ProviderState.APPROVED),
            Map.entry("APPLIED CLOSE", ProviderState.CLOSED),
            Map.entry("APPROVED ACTIVATE", ProviderState.ACTIVE),
            Map.entry("APPROVED CLOSE", ProviderState.CLOSED),
            Map.entry("ACTIVE SUSPEND", ProviderState.SUSPENDED),
            Map.entry("ACTIVE CLOSE", ProviderState.CLOSED),
            Map.entry("SUSPENDED RESUME", ProviderState.ACTIVE),
            Map.entry("SUSPENDED CLOSE", ProviderState.CLOSED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ProviderState.values())
                .flatMap(state -> Arrays.stream(ProviderCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(ProviderState state, ProviderCommand command) {
        assertThat(ProviderLifeCycle.TABLE.next(state, command).orElse(null))
                .isEqualTo(STEPS.get(state + " " + command));
    }
}
