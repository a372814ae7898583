package careers.training.establishment;

import java.time.LocalDate;

/**
 * What an establishment was from one day to another.
 *
 * @param from first day; null when it has been so for longer than the register says
 * @param to last day; null while it lasts
 */
public record EstablishmentPeriod(LocalDate from, LocalDate to, EstablishmentView establishment) {}
