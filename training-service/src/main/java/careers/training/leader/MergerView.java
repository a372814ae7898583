package careers.training.leader;

import java.time.Instant;
import java.util.UUID;

/** A registration that was given up, and the one that stands for it. */
public record MergerView(UUID leaderId, UUID survivorId, Instant mergedAt) {}
