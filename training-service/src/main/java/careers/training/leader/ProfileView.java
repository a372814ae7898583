package careers.training.leader;

import java.time.Instant;
import java.util.List;

/**
 * A leader's profile.
 *
 * @param profiledAt when it was last given
 */
public record ProfileView(
        int yearsInCareers,
        RolePosition rolePosition,
        int hoursPerWeek,
        List<ParticipationReason> reasons,
        Instant profiledAt) {

    /** The profile, or null where none was given. */
    static ProfileView of(CareersLeader leader) {
        return leader.profiledAt == null
                ? null
                : new ProfileView(
                        leader.yearsInCareers,
                        leader.rolePosition,
                        leader.hoursPerWeek,
                        leader.reasons.stream()
                                .map(ParticipationReason::valueOf)
                                .toList(),
                        leader.profiledAt);
    }
}
