package careers.training.establishment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of an import.
 *
 * @param layout which shape of file was recognised
 * @param sha256 digest of the file's bytes
 * @param problems why rows were rejected, the first 1,000 of them
 * @param problemsTruncated true when there are more rejected rows than problems shown
 */
public record EstablishmentImportView(
        UUID importId,
        String layout,
        String sha256,
        int added,
        int changed,
        int unchanged,
        int rejected,
        List<RowProblem> problems,
        boolean problemsTruncated,
        Instant importedAt) {

    static EstablishmentImportView of(EstablishmentImport done, List<RowProblem> shown) {
        return new EstablishmentImportView(
                done.id,
                done.layout.name(),
                done.sha256,
                done.added,
                done.changed,
                done.unchanged,
                done.rejected,
                shown,
                shown.size() < done.rejected,
                done.importedAt);
    }
}
