package careers.training.payee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayeeChangeLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final List<String> STEPS = List.of("PROPOSED APPROVE APPROVED", "PROPOSED REFUSE REFUSED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(PayeeChangeState.values())
                .flatMap(state ->
                        Arrays.stream(PayeeChangeCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(PayeeChangeState state, PayeeChangeCommand command) {
        String pair = state + " " + command + " ";
        assertThat(PayeeChangeLifeCycle.TABLE.next(state, command).map(next -> pair + next))
                .isEqualTo(STEPS.stream().filter(step -> step.startsWith(pair)).findFirst());
    }
}
