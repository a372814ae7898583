package careers.gateway.edge;

import careers.gateway.contract.Operations;
import careers.gateway.contract.Operations.Access;
import careers.gateway.limit.RateLimits;
import careers.gateway.limit.RateLimits.Verdict;
import careers.gateway.problem.GatewayError;
import careers.gateway.token.AccessTokens;
import careers.gateway.token.Caller;
import careers.gateway.token.InvalidToken;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who may pass: with a valid token of the provider, one of the roles the operation is described for, and something left
 * of the quota. Without a token only what is described as open. The services ask for all of it again.
 */
@Singleton
class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final Logger REFUSALS = Logger.getLogger("careers.gateway.refusals");
    private static final String SCHEME = "Bearer ";
    private static final String KEYS_RETRY_SECONDS = "5";

    private final Vertx vertx;
    private final AccessTokens tokens;
    private final Operations operations;
    private final RateLimits limits;

    Admission(Vertx vertx, AccessTokens tokens, Operations operations, RateLimits limits) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.operations = operations;
        this.limits = limits;
    }

    /** Runs {@code pass} on this event loop, now or when the keys have been fetched, or refuses the request. */
    void admit(Exchange exchange, Runnable pass) {
        HttpServerRequest request = exchange.request();
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            admitNobody(exchange, pass);
            return;
        }
        String token = token(authorization);
        if (token == null) {
            unauthenticated(exchange, true);
            return;
        }
        Caller known = tokens.known(token);
        if (known != null) {
            admit(known, exchange, pass);
            return;
        }
        Future<Caller> verified = tokens.verify(token);
        if (verified.isComplete()) {
            decide(verified, exchange, pass);
        } else {
            exchange.hold();
            Context here = vertx.getOrCreateContext();
            verified.onComplete(done -> here.runOnContext(back -> decideLater(verified, exchange, pass)));
        }
    }

    /** Nobody above is left to catch anything. */
    private void decideLater(Future<Caller> verified, Exchange exchange, Runnable pass) {
        try {
            decide(verified, exchange, pass);
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "request %s", exchange.requestId());
            exchange.refuse(GatewayError.INTERNAL_ERROR);
        }
    }

    /** The scheme is written in any case (RFC 9110, 11.1), with one space. */
    private static String token(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : null;
    }

    private void decide(Future<Caller> verified, Exchange exchange, Runnable pass) {
        if (verified.succeeded()) {
            admit(verified.result(), exchange, pass);
        } else if (verified.cause() instanceof InvalidToken invalid) {
            LOG.debugf("request %s: token refused: %s", exchange.requestId(), invalid.getMessage());
            unauthenticated(exchange, true);
        } else {
            exchange.request().response().putHeader("Retry-After", KEYS_RETRY_SECONDS);
            exchange.refuse(GatewayError.IDENTITY_UNAVAILABLE);
        }
    }

    private void unauthenticated(Exchange exchange, boolean hadToken) {
        refusal(exchange, GatewayError.UNAUTHENTICATED, hadToken ? "bad-token" : "no-token");
        exchange.request()
                .response()
                .putHeader("WWW-Authenticate", hadToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        exchange.refuse(GatewayError.UNAUTHENTICATED);
    }

    private void admit(Caller caller, Exchange exchange, Runnable pass) {
        if (exchange.isOver()) {
            exchange.over();
            return;
        }
        String path = exchange.request().path();
        Optional<Access> access = operations.access(exchange.request().method().name(), path);
        if (access.isPresent() && !access.get().allows(caller.roles())) {
            refusal(exchange, GatewayError.FORBIDDEN, caller.credential());
            exchange.refuse(GatewayError.FORBIDDEN);
            return;
        }
        count(limits.ofCredential(caller.credential(), path), exchange, pass);
    }

    private void admitNobody(Exchange exchange, Runnable pass) {
        HttpServerRequest request = exchange.request();
        Optional<Access> access = operations.access(request.method().name(), request.path());
        if (access.isEmpty() || !access.get().open()) {
            unauthenticated(exchange, false);
            return;
        }
        String operation = request.method().name() + access.get().template();
        count(limits.ofNobody(request.remoteAddress().hostAddress(), operation), exchange, pass);
    }

    /**
     * One line for every refusal, for whoever collects the logs: a request refused here never reaches a service and its
     * audit trail. The operation is told as it is described; the path itself may hold a certificate's number.
     */
    private void refusal(Exchange exchange, GatewayError error, String actor) {
        HttpServerRequest request = exchange.request();
        String template = operations
                .access(request.method().name(), request.path())
                .map(Access::template)
                .orElse("undescribed");
        REFUSALS.infof(
                "refused requestId=%s status=%d code=%s actor=%s operation=%s %s",
                exchange.requestId(),
                error.status(),
                error,
                actor,
                request.method().name(),
                template);
    }

    private static void count(Verdict verdict, Exchange exchange, Runnable pass) {
        exchange.counted(verdict);
        if (verdict.admitted()) {
            pass.run();
        } else {
            exchange.request().response().putHeader("Retry-After", Long.toString(verdict.retryAfter()));
            exchange.refuse(GatewayError.TOO_MANY_REQUESTS);
        }
    }
}
