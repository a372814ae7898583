package careers.training.leader;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What the evaluation asks of a careers leader.
 *
 * @param yearsInCareers whole years of experience in careers work
 * @param hoursPerWeek hours a week that the role is given
 * @param reasons why the leader takes part, each once
 */
public record ProfileLeader(
        @NotNull @Min(0) @Max(60) Integer yearsInCareers,
        @NotNull RolePosition rolePosition,
        @NotNull @Min(0) @Max(60) Integer hoursPerWeek,
        @NotEmpty @Size(max = 9) Set<@NotNull ParticipationReason> reasons) {}
