package careers.training.payee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proposes who is paid for an establishment.
 *
 * @param payee an establishment, a local authority, a provider number or a vendor number; never an account
 * @param effectiveFrom the first day of it; it may lie in the past, what was paid stays paid
 */
@Schema(examples = """
                {"establishment": "EN-900002", "payee": "LA-900", "effectiveFrom": "2026-09-01"}""")
public record ProposePayee(
        @NotNull @Pattern(regexp = "EN-[0-9]{6}") String establishment,

        @NotNull @Pattern(regexp = "EN-[0-9]{6}|LA-[0-9]{3}|UKPRN-[0-9]{8}|VENDOR-[0-9]{1,10}")
        String payee,

        @NotNull LocalDate effectiveFrom) {}
