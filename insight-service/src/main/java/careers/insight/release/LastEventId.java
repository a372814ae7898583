package careers.insight.release;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import java.util.List;

/** The number a stream goes on after, as clients of events send it (HTML, server-sent events). */
final class LastEventId {

    private LastEventId() {}

    /** The number, null when absent or empty; 400 where it was not given out here. */
    static Long of(String header) {
        if (header == null || header.isEmpty()) {
            return null;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw PlatformError.MALFORMED_REQUEST
                    .problem()
                    .with(List.of(new FieldError(
                            "Last-Event-ID",
                            "NOT_AN_EVENT_ID",
                            new Text(
                                    "must be the id of an event of this stream",
                                    "rhaid iddo fod yn ddynodydd digwyddiad o'r ffrwd hon"))));
        }
        return Long.valueOf(header);
    }
}
