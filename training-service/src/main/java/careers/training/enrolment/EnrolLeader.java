package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Asks for a leader's place in a cohort, on behalf of an establishment. */
public record EnrolLeader(
        @NotNull UUID cohortId,
        @NotNull UUID leaderId,

        @NotNull @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}")
        String establishment) {}
