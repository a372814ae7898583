package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Asks for a leader's place in a cohort, on behalf of an establishment.
 *
 * @param waitingList whether the leader waits when no seat is free; otherwise the request is refused then
 */
public record EnrolLeader(
        @NotNull UUID cohortId,
        @NotNull UUID leaderId,

        @NotNull @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}")
        String establishment,

        Boolean waitingList) {}
