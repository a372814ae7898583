package careers.training.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Case work on a claim.
 *
 * @param reasonCodes why; each code belongs to what is done
 */
public record DoCasework(@NotNull @Size(min = 1, max = 10) Set<@NotNull CaseReason> reasonCodes) {}
