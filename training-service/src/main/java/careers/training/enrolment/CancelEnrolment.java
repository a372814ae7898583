package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;

/** Takes a confirmed place back before the training starts. */
public record CancelEnrolment(@NotNull CancellationReason reasonCode) {}
