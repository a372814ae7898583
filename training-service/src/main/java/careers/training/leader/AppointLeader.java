package careers.training.leader;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Asks for an appointment to be recorded.
 *
 * @param to the last day, or null while the appointment lasts
 */
public record AppointLeader(
        @NotNull @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}")
        String establishment,

        @NotNull LocalDate from,
        LocalDate to) {}
