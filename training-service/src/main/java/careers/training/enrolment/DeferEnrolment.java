package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;

/** Pauses the training; the seat stays held. */
public record DeferEnrolment(@NotNull DeferralReason reasonCode) {}
