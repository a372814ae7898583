package careers.training.certificate;

import jakarta.validation.constraints.NotNull;

/** Replaces a certificate by one that says what the registers say today. */
public record ReissueCertificate(@NotNull ReissueReason reasonCode) {}
