package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;

/** Takes a leader of the caller's school out. */
public record WithdrawEnrolment(@NotNull WithdrawalReason reasonCode) {}
