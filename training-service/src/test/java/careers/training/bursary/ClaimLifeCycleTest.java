package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.access.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final String STEPS = """
            DRAFT           SUBMIT>SUBMITTED WITHDRAW>WITHDRAWN
            SUBMITTED       SCREEN>ELIGIBLE FIND_INELIGIBLE>INELIGIBLE HOLD_BUDGET>HELD_BUDGET HOLD_QUERY>HELD_QUERY \
            HOLD_FRAUD>HELD_FRAUD RETURN>RETURNED WITHDRAW>WITHDRAWN
            ELIGIBLE        APPROVE_FIRST>FIRST_APPROVED REJECT>REJECTED FIND_INELIGIBLE>INELIGIBLE \
            HOLD_BUDGET>HELD_BUDGET HOLD_QUERY>HELD_QUERY HOLD_FRAUD>HELD_FRAUD RETURN>RETURNED WITHDRAW>WITHDRAWN
            FIRST_APPROVED  APPROVE_SECOND>APPROVED REJECT>REJECTED FIND_INELIGIBLE>INELIGIBLE \
            HOLD_BUDGET>HELD_BUDGET HOLD_QUERY>HELD_QUERY HOLD_FRAUD>HELD_FRAUD RETURN>RETURNED WITHDRAW>WITHDRAWN
            APPROVED        ENTER_RUN>IN_RUN FIND_INELIGIBLE>INELIGIBLE HOLD_QUERY>HELD_QUERY HOLD_FRAUD>HELD_FRAUD
            HELD_BUDGET     RELEASE>SUBMITTED FIND_INELIGIBLE>INELIGIBLE WITHDRAW>WITHDRAWN
            HELD_QUERY      RELEASE>SUBMITTED HOLD_FRAUD>HELD_FRAUD RETURN>RETURNED FIND_INELIGIBLE>INELIGIBLE \
            WITHDRAW>WITHDRAWN
            HELD_FRAUD      RELEASE>SUBMITTED FIND_INELIGIBLE>INELIGIBLE
            RETURNED        AMEND>SUBMITTED FIND_INELIGIBLE>INELIGIBLE WITHDRAW>WITHDRAWN
            IN_RUN          INSTRUCT>INSTRUCTED LEAVE_RUN>APPROVED
            INSTRUCTED      SETTLE>PAID FAIL_PAYMENT>PAYMENT_FAILED
            PAYMENT_FAILED  REQUEUE>APPROVED HOLD_QUERY>HELD_QUERY HOLD_FRAUD>HELD_FRAUD FIND_INELIGIBLE>INELIGIBLE
            PAID            FAIL_PAYMENT>PAYMENT_FAILED
            """;

    /** By state and command, which state follows. */
    private static final Map<String, String> NEXT = new HashMap<>();

    static {
        STEPS.lines()
                .map(line -> line.split("\\s+"))
                .forEach(words -> Arrays.stream(words)
                        .skip(1)
                        .map(step -> step.split(">"))
                        .forEach(step -> NEXT.put(words[0] + " " + step[0], step[1])));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ClaimState.values())
                .flatMap(state -> Arrays.stream(ClaimCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(ClaimState state, ClaimCommand command) {
        assertThat(ClaimLifeCycle.TABLE.next(state, command).map(Enum::name).orElse(null))
                .isEqualTo(NEXT.get(state + " " + command));
    }

    @Test
    void offersEachRoleOnlyItsOwnActions() {
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.SUBMITTED, Role.SCHOOL_CLIENT::equals))
                .containsExactly(ClaimCommand.WITHDRAW);
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.ELIGIBLE, Role.FINANCE_APPROVER::equals))
                .containsExactly(ClaimCommand.APPROVE_FIRST, ClaimCommand.REJECT);
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.HELD_FRAUD, Role.PROGRAMME_ADMINISTRATOR::equals))
                .containsExactly(ClaimCommand.RELEASE, ClaimCommand.FIND_INELIGIBLE);
        assertThat(ClaimLifeCycle.TABLE.allowed(ClaimState.REJECTED, role -> true))
                .isEmpty();
    }

    @Test
    void countsAllButDraftsAndEndedClaimsAsLive() {
        assertThat(ClaimState.values())
                .filteredOn(ClaimState::isLive)
                .doesNotContain(ClaimState.DRAFT, ClaimState.INELIGIBLE, ClaimState.REJECTED, ClaimState.WITHDRAWN)
                .hasSize(12);
        assertThat(ClaimState.values())
                .filteredOn(ClaimState::isEnded)
                .allMatch(state -> state.funds() == Funds.FREE)
                .hasSize(3);
    }
}
