package careers.survey.batch;

import careers.survey.response.ResponseReceipt;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one line of a batch.
 *
 * @param receipt the same that the response would get if it were sent singly; absent if it was refused or erased
 * @param erased true if the response was accepted and has been erased since
 * @param problem why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"line": 2, "status": 422, "responseId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11",
                 "problem": {"code": "RESPONSE_INVALID",
                  "title": {"en": "The answers break rules of the instrument; every one of them is in errors",
                            "cy": "Mae'r atebion yn torri rheolau'r offeryn; mae pob un ohonynt yn errors"},
                  "errors": [{"pointer": "/answers/yearGroup", "code": "REQUIRED",
                              "message": {"en": "An answer is needed", "cy": "Mae angen ateb"}}]}}""")
public record BatchReceipt(
        @Schema(description = "Counted from 1, blank lines included")
        int line,

        @Schema(description = "As if it had been sent singly: 201, 200 or 4xx")
        int status,

        UUID responseId,
        ResponseReceipt receipt,
        Boolean erased,
        LineOutcome.LineProblem problem) {}
