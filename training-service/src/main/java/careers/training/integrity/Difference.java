package careers.training.integrity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place where the record does not say what the rows say.
 *
 * @param column absent when the row as a whole is concerned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        @Schema(examples = "payment_line") String table,

        @Schema(description = "Key of the row, its parts joined by /")
        String id,

        @Schema(examples = "amount_pence") String column,

        Kind kind) {

    /** What is wrong. */
    public enum Kind {
        /** The column is not what the last event left there. */
        CHANGED,
        /** The row was recorded and is gone. */
        MISSING,
        /** The row is there and no event made it. */
        UNRECORDED,
        /** A seal is not what its digest says, or does not follow the one before. */
        CHAIN_BROKEN,
        /** What an earlier verification had covered is not the same any more. */
        HISTORY_REWRITTEN,
        /** An account is not the sum of its entries. */
        UNBALANCED,
        /** The states that the events tell are no path of the life cycle, or do not end in the row's state. */
        STATE_UNFOUNDED
    }
}
