package careers.platform.web;

import careers.platform.problem.PlatformError;
import careers.platform.problem.Problem;
import careers.platform.problem.ProblemMapper;
import careers.platform.text.Languages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Answers a body that announces itself as too large with a problem, before any of it is read; {@link UndeclaredBody}
 * does so with those that do not announce themselves. The server's own limit comes after both, and says no more than 413.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check. */
    private static final int PRIORITY = 1_000;

    private final BodySizes sizes;
    private final ObjectMapper mapper;

    BodyLimit(BodySizes sizes, ObjectMapper mapper) {
        this.sizes = sizes;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null
                || !length.matches("[0-9]{1,18}")
                || Long.parseLong(length) <= sizes.of(call.request().path())) {
            call.next();
            return;
        }
        RequestTrace trace = new RequestTrace();
        trace.adopt(call.request().getHeader(RequestTraceFilter.REQUEST_ID), null);
        Locale language = Languages.preferred(call.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .map(Locale::of)
                .toList());
        call.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.PROBLEM_JSON.toString())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(RequestTraceFilter.REQUEST_ID, trace.requestId())
                .end(problem(language, call.request().path(), trace.requestId()))
                // What is still being sent is not waited for.
                .onComplete(sent -> call.request().connection().close());
    }

    private String problem(Locale language, String path, String requestId) {
        try {
            return mapper.writeValueAsString(
                    Problem.of(PlatformError.PAYLOAD_TOO_LARGE.problem(), language, path, requestId));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
