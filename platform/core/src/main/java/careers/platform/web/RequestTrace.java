package careers.platform.web;

import careers.platform.id.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The identity of one request, from the client's header or made here, carried into logs, answers and events. */
@RequestScoped
public class RequestTrace {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    // W3C Trace Context §3.2, version 00; an all-zero trace or span is invalid.
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private String requestId = Ids.next().toString();
    private String traceparent = newTraceparent();

    /** Takes over what the caller sent where it is well formed; anything else is replaced, never refused. */
    void adopt(String requestIdHeader, String traceparentHeader) {
        if (requestIdHeader != null && REQUEST_ID.matcher(requestIdHeader).matches()) {
            requestId = requestIdHeader;
        }
        if (traceparentHeader != null && TRACEPARENT.matcher(traceparentHeader).matches()) {
            traceparent = traceparentHeader;
        }
    }

    public String requestId() {
        return requestId;
    }

    /** W3C {@code traceparent}. */
    public String traceparent() {
        return traceparent;
    }

    private static String newTraceparent() {
        byte[] ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        // A zero first byte of either id could make it all zero, which is invalid.
        ids[0] |= 1;
        ids[16] |= 1;
        HexFormat hex = HexFormat.of();
        return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
    }
}
