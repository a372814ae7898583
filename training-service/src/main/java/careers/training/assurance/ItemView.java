package careers.training.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The look into one chosen claim.
 *
 * @param dueOn the last day on which whoever was asked may answer
 * @param finding why the provider does not assure the training
 * @param allowedActions what the caller can do to it now
 */
public record ItemView(
        UUID itemId,
        UUID sampleId,
        UUID claimId,
        String establishment,
        ItemState state,
        @Schema(nullable = true) LocalDate dueOn,
        @Schema(nullable = true) AssuranceFinding finding,
        @Schema(nullable = true) SchoolAnswer schoolAnswer,
        @Schema(nullable = true) String evidenceSha256,
        @Schema(nullable = true) AssuranceConclusion conclusion,
        List<ItemCommand> allowedActions,
        long version) {

    static ItemView of(AssuranceItem item, Predicate<String> hasRole) {
        return new ItemView(
                item.id,
                item.sampleId,
                item.claimId,
                item.establishment,
                item.state,
                item.dueOn,
                item.finding,
                item.schoolAnswer,
                item.evidenceSha256,
                item.conclusion,
                ItemLifeCycle.TABLE.allowed(item.state, hasRole),
                item.version);
    }
}
