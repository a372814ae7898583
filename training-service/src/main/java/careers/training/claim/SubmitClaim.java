package careers.training.claim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for the bursary of one enrolment. The amount is the scheme's, never the caller's. */
public record SubmitClaim(@NotNull UUID enrolmentId) {}
