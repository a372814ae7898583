package careers.insight.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What this service reads of every {@code training.enrolment.*} event: where the enrolment is now.
 *
 * @param enrolmentId the enrolment
 * @param cohortId its cohort
 * @param establishment the school or college of the leader
 * @param state the state it is in; states this service does not know are kept and counted nowhere
 * @param occurredOn the day of the step
 */
public record EnrolmentChanged(
        @NotBlank @Size(max = 64) String enrolmentId,
        @NotBlank @Size(max = 64) String cohortId,
        @NotNull @Pattern(regexp = ESTABLISHMENT) String establishment,
        @NotNull @Pattern(regexp = STATE) String state,
        @NotNull LocalDate occurredOn) {

    /** What a state may be called. */
    static final String STATE = "[A-Z][A-Z_]{0,31}";

    /** What an establishment is called. */
    static final String ESTABLISHMENT = "EN-[0-9]{6}|CY-[0-9]{7}";
}
