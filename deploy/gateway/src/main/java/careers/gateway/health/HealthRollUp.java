package careers.gateway.health;

import careers.gateway.route.Route;
import careers.gateway.route.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether each service is ready, in one answer. A report serves for a second, so that asking often does not become load
 * on the services. It says up or down and nothing about why: that is for those who can see the service itself.
 */
public final class HealthRollUp {
    private static final String READINESS = "/q/health/ready";
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final Routes routes;
    private Future<JsonObject> latest;
    private long takenAt;

    public HealthRollUp(Vertx vertx, HttpClient client, Routes routes) {
        this.vertx = vertx;
        this.client = client;
        this.routes = routes;
    }

    /** {@code {"status":"UP","services":{"survey":{"status":"UP"}}}}; never fails. Called on one event loop only. */
    public Future<JsonObject> report() {
        if (latest == null || System.nanoTime() - takenAt > FRESH_NANOS) {
            takenAt = System.nanoTime();
            latest = ask();
        }
        return latest;
    }

    private Future<JsonObject> ask() {
        Map<String, Future<Boolean>> asked = new LinkedHashMap<>();
        routes.all().forEach(route -> asked.put(route.name(), isReady(route)));
        return Future.join(List.copyOf(asked.values())).map(all -> {
            JsonObject services = new JsonObject();
            asked.forEach((name, ready) -> services.put(name, new JsonObject().put("status", word(ready.result()))));
            boolean up = asked.values().stream().allMatch(Future::result);
            return new JsonObject().put("status", word(up)).put("services", services);
        });
    }

    private Future<Boolean> isReady(Route route) {
        return client.request(route.connection()
                        .setMethod(HttpMethod.GET)
                        .setURI(READINESS)
                        .setConnectTimeout(PATIENCE_MILLIS))
                .compose(request -> {
                    long timer = vertx.setTimer(PATIENCE_MILLIS, late -> request.reset());
                    return request.send()
                            .compose(response -> response.body().map(body -> response.statusCode() == 200))
                            .onComplete(done -> vertx.cancelTimer(timer));
                })
                .otherwise(false);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
