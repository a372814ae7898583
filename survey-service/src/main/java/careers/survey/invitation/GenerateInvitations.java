package careers.survey.invitation;

import careers.survey.questionnaire.Audience;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Invitations of one kind.
 *
 * @param generate how many
 * @param audience who may answer with them
 * @param establishment where; absent if anywhere
 */
public record GenerateInvitations(
        @NotNull @Min(1) @Max(5_000) Integer generate,
        @NotNull Audience audience,
        String establishment) {}
