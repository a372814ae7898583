package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Arrays;

/**
 * What came back.
 *
 * @param call method and path, for messages
 * @param body the JSON, or a missing node when there was none
 */
public record Answer(String call, int status, HttpHeaders headers, JsonNode body) {

    /** This answer, or the end of the story when it has none of these statuses. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new DemoFailure("Unexpected: %s answered %d instead of %s: %s"
                    .formatted(call, status, Arrays.toString(statuses), body));
        }
        return this;
    }

    /** This answer, if it is a problem with that status and code. */
    public Answer expectProblem(int problemStatus, String code) {
        expect(problemStatus);
        if (!text("code").equals(code)) {
            throw new DemoFailure("Unexpected: %s answered code %s instead of %s".formatted(call, text("code"), code));
        }
        return this;
    }

    /** A member as text; the pointer has no leading slash. */
    public String text(String pointer) {
        return body.at("/" + pointer).asText();
    }

    /** The entity tag, to be sent back in If-Match. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }
}
