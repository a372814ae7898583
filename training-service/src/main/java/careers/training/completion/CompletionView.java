package careers.training.completion;

import careers.training.course.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One declaration, or the voiding of one.
 *
 * @param sequence its number within the enrolment; the highest one stands
 * @param voids the declaration that it takes back, where it does
 * @param reasonCode why it was not passed or no longer stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletionView(
        UUID completionId,
        UUID enrolmentId,
        Level level,
        int sequence,
        CompletionOutcome outcome,
        LocalDate completedOn,
        AwardingBodyResult awardingBodyResult,
        UUID voids,
        String reasonCode,
        Instant declaredAt) {

    static CompletionView of(Completion completion) {
        return new CompletionView(
                completion.id,
                completion.enrolmentId,
                completion.level,
                completion.sequence,
                completion.outcome,
                completion.completedOn,
                completion.awardReference == null
                        ? null
                        : new AwardingBodyResult(
                                completion.awardReference, completion.awardLevel, completion.awardedOn),
                completion.voids,
                completion.reasonCode,
                completion.declaredAt);
    }
}
