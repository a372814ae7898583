package careers.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, EnrolmentState> STEPS = """
            REQUESTED ENDORSE REQUESTED
            REQUESTED CONFIRM CONFIRMED
            REQUESTED REJECT REJECTED
            REQUESTED WAITLIST WAITLISTED
            REQUESTED WITHDRAW WITHDRAWN
            WAITLISTED ENDORSE WAITLISTED
            WAITLISTED OFFER OFFERED
            WAITLISTED REJECT REJECTED
            WAITLISTED WITHDRAW WITHDRAWN
            OFFERED ENDORSE OFFERED
            OFFERED ACCEPT_OFFER CONFIRMED
            OFFERED DECLINE_OFFER DECLINED
            OFFERED EXPIRE_OFFER OFFER_EXPIRED
            CONFIRMED START IN_PROGRESS
            CONFIRMED COMPLETE COMPLETED
            CONFIRMED FAIL NOT_COMPLETED
            CONFIRMED DEFER DEFERRED
            CONFIRMED TRANSFER TRANSFERRED
            CONFIRMED CANCEL CANCELLED
            CONFIRMED WITHDRAW WITHDRAWN
            IN_PROGRESS COMPLETE COMPLETED
            IN_PROGRESS FAIL NOT_COMPLETED
            IN_PROGRESS DEFER DEFERRED
            IN_PROGRESS TRANSFER TRANSFERRED
            IN_PROGRESS WITHDRAW WITHDRAWN
            DEFERRED RESUME IN_PROGRESS
            DEFERRED TRANSFER TRANSFERRED
            DEFERRED WITHDRAW WITHDRAWN
            COMPLETED VOID_COMPLETION IN_PROGRESS
            NOT_COMPLETED VOID_COMPLETION IN_PROGRESS
            """.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(step -> step[0] + " " + step[1], step -> EnrolmentState.valueOf(step[2])));

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
