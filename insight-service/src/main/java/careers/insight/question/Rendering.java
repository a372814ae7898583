package careers.insight.question;

import careers.insight.query.Tagged;
import careers.platform.text.Languages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes an answer in the form that was asked for. Every form is made from the same view and from nothing else. */
@ApplicationScoped
class Rendering {

    private final ObjectMapper json;
    private final Tagged tagged;

    Rendering(ObjectMapper json, Tagged tagged) {
        this.json = json;
        this.tagged = tagged;
    }

    RestResponse<String> render(AnswerView answer, Format format, Call call) {
        var language = Languages.preferred(call.headers().getAcceptableLanguages());
        var response = tagged.answer(written(answer, format, language, call.uri()), call.request());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
        if (response.getStatus() == RestResponse.StatusCode.OK) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.type());
        }
        if (format == Format.JSON_STAT) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        }
        if (format == Format.CSV) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            "<%s>; rel=\"describedby\"; type=\"%s\""
                                    .formatted(of(call.uri(), Format.CSVW), Format.CSVW_TYPE));
        }
        return response;
    }

    private String written(AnswerView answer, Format format, Locale language, UriInfo uri) {
        try {
            return switch (format) {
                case JSON -> json.writeValueAsString(answer);
                case JSON_STAT -> json.writeValueAsString(new JsonStat(json, language).collection(answer));
                case CSV -> AnswerCsv.of(answer);
                case CSVW -> json.writeValueAsString(AnswerCsv.metadata(answer, of(uri, Format.CSV), json));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    /** The same question in another form, without the host: a gateway stands in front. */
    private static String of(UriInfo uri, Format format) {
        var there =
                uri.getRequestUriBuilder().replaceQueryParam("format", format).build();
        return there.getRawPath() + "?" + there.getRawQuery();
    }

    /**
     * The circumstances of a request.
     *
     * @param headers its headers
     * @param uri its address
     * @param request what it knows already
     */
    record Call(HttpHeaders headers, UriInfo uri, Request request) {}
}
