package careers.training.provider;

import java.time.LocalDate;

/**
 * Asks for a provider to be closed for good.
 *
 * @param closedFrom the first day that no longer counts; today when absent, never later
 */
public record CloseProvider(LocalDate closedFrom) {}
