package careers.training.provider;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Asks for a provider to be suspended.
 *
 * @param suspendedFrom the first day that no longer counts; today when absent, never later
 */
public record SuspendProvider(@NotNull SuspensionReason reason, LocalDate suspendedFrom) {}
