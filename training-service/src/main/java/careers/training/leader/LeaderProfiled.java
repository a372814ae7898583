package careers.training.leader;

import java.util.List;
import java.util.UUID;

/** Payload of {@code training.careers-leader.profiled}: the profile in bands, so that it fits many. */
record LeaderProfiled(
        UUID leaderId, ExperienceBand experience, RolePosition rolePosition, TimeBand time, List<String> reasons) {

    static final String TYPE = "training.careers-leader.profiled";

    static LeaderProfiled of(CareersLeader leader) {
        return new LeaderProfiled(
                leader.id,
                ExperienceBand.of(leader.yearsInCareers),
                leader.rolePosition,
                TimeBand.of(leader.hoursPerWeek),
                List.copyOf(leader.reasons));
    }
}
