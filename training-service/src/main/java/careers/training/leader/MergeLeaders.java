package careers.training.leader;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Asks for a registration to be given up because the same person is registered twice.
 *
 * @param survivorId the registration that stands
 */
public record MergeLeaders(@NotNull UUID survivorId) {}
