package careers.training.establishment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an establishment was from one day to another.
 *
 * @param from first day; null when it has been so for longer than the register says
 * @param to last day; null while it lasts
 */
public record EstablishmentPeriod(
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        EstablishmentView establishment) {}
