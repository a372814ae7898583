package careers.training.provider;

import careers.platform.text.Text;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in which a provider did not count.
 *
 * @param suspendedFrom its first day
 * @param resumedOn the first day that counts again, null while it lasts
 */
public record SuspensionView(
        LocalDate suspendedFrom,
        @Schema(nullable = true) LocalDate resumedOn,
        SuspensionReason reason,
        Text reasonText) {

    static SuspensionView of(Suspension suspension) {
        return new SuspensionView(
                suspension.suspendedFrom, suspension.resumedOn, suspension.reason, suspension.reason.text());
    }
}
