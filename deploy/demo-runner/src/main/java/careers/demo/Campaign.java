package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An open campaign with what its audiences are asked.
 *
 * @param etag of the campaign as it was opened
 */
record Campaign(String id, String etag, List<Published> instruments) {

    /** A published instrument and its questionnaire. */
    record Published(String id, int version, String audience, JsonNode questionnaire) {}

    String path() {
        return "/api/survey/v1/campaigns/" + id;
    }
}
