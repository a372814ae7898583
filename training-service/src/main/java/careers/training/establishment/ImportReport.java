package careers.training.establishment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an import, or would come of it. */
public record ImportReport(
        int added,

        @Schema(description = "All that were known before and are different, the closed ones among them")
        int changed,

        int closed,

        @Schema(description = "Known before and not in the file, open or not")
        int vanished,

        int unchanged,

        @Schema(description = "Rows left alone, because a better register has the last word on the establishment")
        int outranked,

        int rejected,

        @Schema(description = "How many open establishments, or links, the register had")
        int openBefore,

        @Schema(description = "How many of those the file does not have; more than 5 % are refused")
        int disappearing,

        @Schema(description = "Why rows were rejected, the first 1,000 of them")
        List<RowProblem> problems,

        @Schema(description = "True when there are more rejected rows than problems shown")
        boolean problemsTruncated,

        Instant importedAt) {

    static ImportReport of(EstablishmentImport done, List<RowProblem> shown) {
        return new ImportReport(
                done.added,
                done.changed,
                done.closed,
                done.vanished,
                done.unchanged,
                done.outranked,
                done.rejected,
                done.openBefore,
                done.disappearing,
                shown,
                shown.size() < done.rejected,
                done.importedAt);
    }
}
