package careers.training.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a row; of a file that was only validated, what would become of it.
 *
 * @param line on which the row starts, the column names being line 1
 * @param externalRef the provider's own reference, as it was sent
 * @param refusal why it was rejected; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"line": 3, "externalRef": "NT-0042", "outcome": "REJECTED",
                 "refusal": {"code": "COMPLETION_IN_FUTURE",
                   "title": {"en": "The day of completion has not come yet",
                             "cy": "Nid yw diwrnod y cwblhau wedi dod eto"}, "errors": []}}""")
public record ImportRowView(
        long line, String externalRef, UUID enrolmentId, RowOutcome.Outcome outcome, RowOutcome.Refusal refusal) {}
