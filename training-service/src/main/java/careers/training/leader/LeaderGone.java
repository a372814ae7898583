package careers.training.leader;

import java.util.UUID;

/** Payload of {@code training.careers-leader.erased}: what was told of the leader's profile is to be forgotten. */
record LeaderGone(UUID leaderId) {

    static final String TYPE = "training.careers-leader.erased";
}
