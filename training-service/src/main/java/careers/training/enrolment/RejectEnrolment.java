package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;

/** Refuses a requested or waiting place. */
public record RejectEnrolment(@NotNull RejectionReason reasonCode) {}
