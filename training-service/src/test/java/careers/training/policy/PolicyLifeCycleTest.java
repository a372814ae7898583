package careers.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.access.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, PolicyState> STEPS = Map.of(
            "DRAFT EDIT", PolicyState.DRAFT,
            "DRAFT SIMULATE", PolicyState.SIMULATED,
            "SIMULATED SIMULATE", PolicyState.SIMULATED,
            "SIMULATED REVISE", PolicyState.DRAFT,
            "SIMULATED APPROVE", PolicyState.APPROVED,
            "APPROVED REVISE", PolicyState.DRAFT,
            "APPROVED ACTIVATE", PolicyState.ACTIVE,
            "ACTIVE RETIRE", PolicyState.RETIRED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(PolicyState.values())
                .flatMap(state -> Arrays.stream(PolicyCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(PolicyState state, PolicyCommand command) {
        assertThat(PolicyLifeCycle.TABLE.next(state, command).orElse(null)).isEqualTo(STEPS.get(state + " " + command));
    }

    @Test
    void letsNobodyApproveInTheRoleThatWrites() {
        assertThat(PolicyLifeCycle.TABLE.allowed(PolicyState.SIMULATED, Role.PROGRAMME_ADMINISTRATOR::equals))
                .containsExactly(PolicyCommand.SIMULATE, PolicyCommand.REVISE);
        assertThat(PolicyLifeCycle.TABLE.allowed(PolicyState.SIMULATED, Role.FINANCE_APPROVER::equals))
                .containsExactly(PolicyCommand.REVISE, PolicyCommand.APPROVE);
    }
}
