package careers.survey.instrument;

import careers.platform.web.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;

/** Instruments as HTTP answers: with an entity tag, and to be kept for ever once published. */
final class InstrumentAnswers {

    /** A year is as good as for ever (RFC 9111 §5.2.2.1); immutable is RFC 8246. Private, since it needs a token. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private InstrumentAnswers() {}

    static RestResponse<InstrumentView> of(Versioned instrument) {
        return headed(RestResponse.ResponseBuilder.ok(instrument.view()), instrument);
    }

    static RestResponse<InstrumentView> created(Versioned instrument) {
        URI place = URI.create("/api/survey/v1/instruments/" + instrument.view().id());
        return headed(
                RestResponse.ResponseBuilder.<InstrumentView>created(place).entity(instrument.view()), instrument);
    }

    /** @param ifNoneMatch header If-None-Match, null when absent (RFC 9110 §13.1.2) */
    static RestResponse<InstrumentView> unlessKnown(Versioned instrument, String ifNoneMatch) {
        boolean known = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(ETags.of(instrument.version())));
        return known ? headed(RestResponse.ResponseBuilder.notModified(), instrument) : of(instrument);
    }

    private static RestResponse<InstrumentView> headed(
            RestResponse.ResponseBuilder<InstrumentView> answer, Versioned instrument) {
        boolean published = instrument.view().status() == InstrumentStatus.PUBLISHED;
        return answer.header(HttpHeaders.ETAG, ETags.of(instrument.version()))
                .header(HttpHeaders.CACHE_CONTROL, published ? FOR_EVER : "private, no-cache")
                .build();
    }
}
