package careers.training.leader;

import java.util.UUID;

/**
 * Fired in the transaction in which one of two registrations of the same person is given up. Both leaders are locked;
 * whoever keeps rows by leader moves them to the survivor.
 *
 * @param merged the registration that is given up
 * @param survivor the one that stands
 */
public record LeadersMerged(UUID merged, UUID survivor) {}
