package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.access.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, ClaimState> STEPS = Map.of(
            "SUBMITTED APPROVE_FIRST", ClaimState.FIRST_APPROVED,
            "SUBMITTED REJECT", ClaimState.REJECTED,
            "SUBMITTED WITHDRAW", ClaimState.WITHDRAWN,
            "FIRST_APPROVED APPROVE_SECOND", ClaimState.APPROVED,
            "FIRST_APPROVED REJECT", ClaimState.REJECTED,
            "FIRST_APPROVED WITHDRAW", ClaimState.WITHDRAWN,
            "APPROVED ENTER_RUN", ClaimState.IN_RUN,
            "IN_RUN INSTRUCT", ClaimState.INSTRUCTED,
            "INSTRUCTED SETTLE", ClaimState.PAID);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ClaimState.values())
                .flatMap(state -> Arrays.stream(ClaimCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(ClaimState state, ClaimCommand command) {
        assertThat(ClaimLifeCycle.TABLE.next(state, command).orElse(null)).isEqualTo(STEPS.get(state + " " + command));
    }

    @Test
    void offersEachRoleOnlyItsOwnActions() {
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.SUBMITTED, Role.SCHOOL_CLIENT::equals))
                .containsExactly(ClaimCommand.WITHDRAW);
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.SUBMITTED, Role.FINANCE_APPROVER::equals))
                .containsExactly(ClaimCommand.APPROVE_FIRST, ClaimCommand.REJECT);
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.PAID, role -> true)).isEmpty();
    }

    @Test
    void countsAllButRejectedAndWithdrawnClaimsAsLive() {
        assertThat(ClaimState.values())
                .filteredOn(ClaimState::isLive)
                .doesNotContain(ClaimState.REJECTED, ClaimState.WITHDRAWN)
                .hasSize(6);
    }
}
