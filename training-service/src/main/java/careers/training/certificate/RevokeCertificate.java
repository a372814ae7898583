package careers.training.certificate;

import jakarta.validation.constraints.NotNull;

/** Ends a certificate. */
public record RevokeCertificate(@NotNull RevocationReason reasonCode) {}
