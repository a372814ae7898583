package careers.insight.query;

import careers.platform.text.Languages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes an answer in the form that was asked for. Every form is made from the same record and from nothing else. */
@ApplicationScoped
public class Rendering {

    private final ObjectMapper json;
    private final HtmlPages pages;

    Rendering(ObjectMapper json, HtmlPages pages) {
        this.json = json;
        this.pages = pages;
    }

    /** The answer, or 304 where the client has it already. */
    public RestResponse<String> render(Publication answer, Call call) {
        var format = call.form();
        var language = Languages.preferred(call.headers.getAcceptableLanguages());
        var response = Tagged.answer(written(answer, format, language, call.uri), call.request);
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
        if (response.getStatus() == RestResponse.StatusCode.OK) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.type());
        }
        if (format.hasOneLanguage()) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        }
        if (format == Format.HTML) {
            response.getHeaders().putSingle("Content-Security-Policy", pages.contentSecurityPolicy());
        }
        if (format == Format.CSV) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<%s>; rel=\"describedby\"; type=\"%s\""
                                    .formatted(of(call.uri, Format.CSVW), Format.CSVW_TYPE));
        }
        if (answer.next() != null) {
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(with("cursor", answer.next(), call.uri)));
        }
        return response;
    }

    private String written(Publication answer, Format format, Locale language, UriInfo uri) {
        try {
            return switch (format) {
                case JSON -> json.writeValueAsString(answer.content());
                case JSON_STAT -> json.writeValueAsString(answer.cube(json, language));
                case CSV -> TableCsv.of(answer.table());
                case CSVW -> json.writeValueAsString(TableCsv.metadata(answer.table(), of(uri, Format.CSV), json));
                case HTML -> pages.html(answer.page(language), language);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    /** The same question in another form, without the host: a gateway stands in front. */
    private static String of(UriInfo uri, Format format) {
        return with("format", format, uri);
    }

    private static String with(String parameter, Object value, UriInfo uri) {
        var there =
                uri.getRequestUriBuilder().replaceQueryParam(parameter, value).build();
        return there.getRawPath() + "?" + there.getRawQuery();
    }
}
