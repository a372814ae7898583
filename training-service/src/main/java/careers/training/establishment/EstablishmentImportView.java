package careers.training.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an import, or would come of it. The changes one by one are at {@code …/changes}.
 *
 * @param layout which shape of file was recognised
 * @param dryRun true when nothing was changed
 * @param effectiveOn the day that the file describes
 * @param sha256 digest of the file's bytes
 * @param changed all that were known before and are different, the closed ones among them
 * @param vanished known before and not in the file, open or not
 * @param outranked rows left alone, because a better register has the last word on the establishment
 * @param openBefore how many open establishments, or links, the register had
 * @param disappearing how many of those the file does not have; more than 5 % are refused
 * @param acknowledgedDisappearances how many the importer said may disappear, or null
 * @param problems why rows were rejected, the first 1,000 of them
 * @param problemsTruncated true when there are more rejected rows than problems shown
 */
public record EstablishmentImportView(
        UUID importId,
        String layout,
        boolean dryRun,
        Coverage coverage,
        LocalDate effectiveOn,
        String sha256,
        int added,
        int changed,
        int closed,
        int vanished,
        int unchanged,
        int outranked,
        int rejected,
        int openBefore,
        int disappearing,
        @Schema(nullable = true) Integer acknowledgedDisappearances,
        List<RowProblem> problems,
        boolean problemsTruncated,
        String importedBy,
        Instant importedAt) {

    static EstablishmentImportView of(EstablishmentImport done, List<RowProblem> shown) {
        return new EstablishmentImportView(
                done.id,
                done.layout.name(),
                done.dryRun,
                done.coverage,
                done.effectiveOn,
                done.sha256,
                done.added,
                done.changed,
                done.closed,
                done.vanished,
                done.unchanged,
                done.outranked,
                done.rejected,
                done.openBefore,
                done.disappearing,
                done.acknowledged,
                shown,
                shown.size() < done.rejected,
                done.importedBy,
                done.importedAt);
    }
}
