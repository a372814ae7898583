package careers.platform.problem;

import careers.platform.text.Languages;
import careers.platform.web.RequestTrace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into one shape of answer. There is no second mapper. */
public class ProblemMapper {

    /** RFC 9457. */
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RequestTrace trace;
    private final DatabaseProblems databaseProblems;

    ProblemMapper(RequestTrace trace, DatabaseProblems databaseProblems) {
        this.trace = trace;
        this.databaseProblems = databaseProblems;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, HttpHeaders headers, UriInfo uri) {
        return answer(failure, headers, uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure, HttpHeaders headers, UriInfo uri) {
        List<FieldError> errors = FieldErrors.ofViolations(failure.getConstraintViolations());
        return answer(PlatformError.VALIDATION_FAILED.problem().with(errors), headers, uri);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure, HttpHeaders headers, UriInfo uri) {
        return answer(unreadable(failure), headers, uri);
    }

    /** Quarkus has a mapper of its own for this one, which would otherwise be nearer. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure, HttpHeaders headers, UriInfo uri) {
        return answer(unreadable(failure), headers, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(HttpHeaders headers, UriInfo uri) {
        return answer(PlatformError.UNAUTHENTICATED.problem(), headers, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(HttpHeaders headers, UriInfo uri) {
        return answer(PlatformError.FORBIDDEN.problem(), headers, uri);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return answer(unreadable(json), headers, uri);
        }
        return answer(ofStatus(failure).problem(), headers, uri);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpHeaders headers, UriInfo uri) {
        return answer(explain(failure), headers, uri);
    }

    private ProblemException explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            if (cause instanceof OptimisticLockException) {
                return PlatformError.CHANGED_MEANWHILE.problem();
            }
        }
        return databaseProblems.explain(failure).orElseGet(() -> {
            LOG.errorf(failure, "request failed requestId=%s", trace.requestId());
            return PlatformError.INTERNAL_ERROR.problem();
        });
    }

    private static ProblemException unreadable(JsonProcessingException failure) {
        return PlatformError.MALFORMED_REQUEST.problem().with(FieldErrors.ofUnreadable(failure));
    }

    private static PlatformError ofStatus(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 401 -> PlatformError.UNAUTHENTICATED;
            case 403 -> PlatformError.FORBIDDEN;
            case 404 -> PlatformError.NOT_FOUND;
            case 405 -> PlatformError.METHOD_NOT_ALLOWED;
            case 406 -> PlatformError.NOT_ACCEPTABLE;
            case 413 -> PlatformError.PAYLOAD_TOO_LARGE;
            case 415 -> PlatformError.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> PlatformError.TEMPORARILY_UNAVAILABLE;
            default -> status >= 500 ? PlatformError.INTERNAL_ERROR : PlatformError.MALFORMED_REQUEST;
        };
    }

    /** A header Accept-Language that cannot be read asks for nothing. */
    private static Locale language(HttpHeaders headers) {
        try {
            return Languages.preferred(headers.getAcceptableLanguages());
        } catch (WebApplicationException | IllegalArgumentException e) {
            return Languages.ENGLISH;
        }
    }

    private Response answer(ProblemException failure, HttpHeaders headers, UriInfo uri) {
        Locale language = language(headers);
        Problem problem = Problem.of(failure, language, uri.getPath(), trace.requestId());
        LOG.debugf("problem code=%s status=%d requestId=%s", problem.code(), problem.status(), problem.requestId());
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(problem);
        if (failure.code().kind() == ErrorKind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (failure.code().kind() == ErrorKind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
