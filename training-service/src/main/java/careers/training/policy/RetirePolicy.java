package careers.training.policy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Ends terms without a successor.
 *
 * @param lastDay the last day on which they are in force, today or later
 */
public record RetirePolicy(@NotNull LocalDate lastDay) {}
