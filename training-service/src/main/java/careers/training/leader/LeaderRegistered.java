package careers.training.leader;

import java.util.UUID;

/** Payload of {@code training.careers-leader.registered}. It says that there is one more, not who. */
record LeaderRegistered(UUID leaderId) {

    static final String TYPE = "training.careers-leader.registered";
}
