package careers.training.leader;

import java.util.UUID;

/**
 * Payload of {@code training.careers-leader.merged}: what was told of the leader's profile is to be forgotten.
 *
 * @param survivorId who stands for the leader from now on
 */
record LeaderReplaced(UUID leaderId, UUID survivorId) {

    static final String TYPE = "training.careers-leader.merged";
}
