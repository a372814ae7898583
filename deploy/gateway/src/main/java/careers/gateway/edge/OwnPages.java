package careers.gateway.edge;

import careers.gateway.contract.ApiDescription;
import careers.gateway.docs.DocsPage;
import careers.gateway.health.HealthRollUp;
import careers.gateway.problem.GatewayError;
import careers.gateway.problem.Language;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the gateway answers itself: the merged API description, the pages to read, and health. */
final class OwnPages {
    private static final Set<String> PROBES =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    private final Map<String, Document> documents;
    private final Map<Language, Map<String, Document>> pages = new EnumMap<>(Language.class);
    private final HealthRollUp health;
    private final Handler<HttpServerRequest> probes;

    OwnPages(ApiDescription api, DocsPage page, HealthRollUp health, Handler<HttpServerRequest> probes) {
        this.documents = Map.of(
                "/openapi.json", Document.of("application/json", api.json()),
                "/openapi.yaml", Document.of("application/yaml", api.yaml()),
                "/docs/style.css", Document.of("text/css; charset=utf-8", page.style()));
        for (Language language : Language.values()) {
            Map<String, Document> inLanguage = new HashMap<>();
            page.pages(language).forEach((path, html) -> inLanguage.put(path, Document.of(HTML, html)));
            pages.put(language, inLanguage);
        }
        this.health = health;
        this.probes = probes;
    }

    /** True if the path is one of these and has been answered. */
    boolean answer(Exchange exchange) {
        String path = exchange.request().path();
        boolean isPage = pages.get(Language.EN).containsKey(path);
        if (!isPage && !documents.containsKey(path) && !path.equals("/health") && !PROBES.contains(path)) {
            return false;
        }
        HttpMethod method = exchange.request().method();
        if (!READING.contains(method)) {
            exchange.request().response().putHeader("Allow", "GET, HEAD");
            exchange.refuse(GatewayError.METHOD_NOT_ALLOWED);
        } else if (PROBES.contains(path)) {
            exchange.complete(exchange.request().response().headers());
            probes.handle(exchange.request());
        } else if (path.equals("/health")) {
            health.report().onSuccess(report -> report(exchange, report));
        } else {
            send(exchange, isPage ? page(exchange) : documents.get(path));
        }
        return true;
    }

    /** The language of the page: the one asked for in the address, else the one the browser prefers. */
    private Document page(Exchange exchange) {
        String query = exchange.request().query();
        Language language = exchange.language();
        if ("lang=cy".equals(query)) {
            language = Language.CY;
        } else if ("lang=en".equals(query)) {
            language = Language.EN;
        }
        exchange.request()
                .response()
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Content-Security-Policy", POLICY);
        return pages.get(language).get(exchange.request().path());
    }

    private static void send(Exchange exchange, Document document) {
        HttpServerResponse response = exchange.request().response();
        response.putHeader("ETag", document.etag()).putHeader("Cache-Control", "no-cache");
        if (document.etag().equals(exchange.request().getHeader("If-None-Match"))) {
            exchange.answerEmpty(304);
        } else {
            exchange.answer(200, document.mediaType(), document.body());
        }
    }

    private static void report(Exchange exchange, JsonObject report) {
        if (!exchange.isOver()) {
            exchange.request().response().putHeader("Cache-Control", "no-store");
            int status = report.getString("status").equals("UP") ? 200 : 503;
            exchange.answer(status, "application/json", Buffer.buffer(report.encodePrettily()));
        }
    }
}
