package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;

/** Declines an offered seat. */
public record DeclineOffer(@NotNull DeclineReason reasonCode) {}
