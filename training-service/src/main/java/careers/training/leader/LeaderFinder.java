package careers.training.leader;

import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.training.access.Oversight;
import careers.training.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds leaders who stand; an id that was given up is answered with its successor. */
@ApplicationScoped
class LeaderFinder {

    private final CareersLeaderRepository leaders;
    private final Oversight oversight;

    LeaderFinder(CareersLeaderRepository leaders, Oversight oversight) {
        this.leaders = leaders;
        this.oversight = oversight;
    }

    /** The leader in reach; 410 with the successor when the id was merged into one in reach, otherwise 404. */
    CareersLeader inReach(UUID id, Reach reach) {
        return leaders.one(id, reach).orElseThrow(() -> absent(id, reach));
    }

    private ProblemException absent(UUID id, Reach reach) {
        return oversight
                .across(() -> leaders.survivorOf(id))
                .filter(survivor ->
                        reach.everything() || leaders.one(survivor, reach).isPresent())
                .map(survivor -> LeaderError.LEADER_MERGED
                        .problem()
                        .with(SuccessorLink.MEMBER, "/api/training/v1/careers-leaders/" + survivor))
                .orElseGet(PlatformError.NOT_FOUND::problem);
    }
}
