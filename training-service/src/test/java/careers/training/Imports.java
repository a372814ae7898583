package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Files of providers as tests send them. */
final class Imports {

    private Imports() {}

    static Response send(Api api, String kind, String mode, String csv) {
        return api.postCsv(
                "/provider-imports?kind=" + kind + "&mode=" + mode, csv.getBytes(StandardCharsets.UTF_8), World.key());
    }

    /** Sends a file and waits until every row has its outcome. */
    static Response done(String ukprn, String kind, String mode, String csv) {
        Response received = send(Api.provider(ukprn), kind, mode, csv);
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(202);
        return finished(ukprn, received.path("importId"));
    }

    static Response finished(String ukprn, String id) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            Response view = World.ok(Api.provider(ukprn).get("/provider-imports/" + id));
            if (view.path("finishedAt") != null) {
                return view;
            }
            assertThat(Instant.now()).as(view.asString()).isBefore(patience);
            pause();
        }
    }

    /** Numbers of rows: created, updated, unchanged, rejected. */
    static List<Integer> counts(Response view) {
        return List.of(view.path("created"), view.path("updated"), view.path("unchanged"), view.path("rejected"));
    }

    static List<Map<String, Object>> rows(String ukprn, Response view) {
        return World.ok(Api.provider(ukprn).get("/provider-imports/" + view.path("importId") + "/rows?limit=200"))
                .path("items");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
