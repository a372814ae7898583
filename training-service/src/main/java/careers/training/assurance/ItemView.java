package careers.training.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

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
        LocalDate dueOn,
        AssuranceFinding finding,
        SchoolAnswer schoolAnswer,
        String evidenceSha256,
        AssuranceConclusion conclusion,
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
