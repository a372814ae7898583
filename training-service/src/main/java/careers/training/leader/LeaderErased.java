package careers.training.leader;

import java.util.UUID;

/**
 * Fired in the transaction in which a leader's name and address are erased, once for every id the person was registered
 * under: whoever keeps them elsewhere erases them there.
 */
public record LeaderErased(UUID leaderId) {}
