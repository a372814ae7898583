package careers.training.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that should be equal and is not.
 *
 * @param subject the account, claim, payment, run or row of a file
 * @param expected what the one side says; absent where nothing is expected
 * @param found what the other side says
 */
public record FindingView(
        int findingNo,
        Comparison comparison,
        String subject,
        @Schema(nullable = true) String expected,
        String found) {}
