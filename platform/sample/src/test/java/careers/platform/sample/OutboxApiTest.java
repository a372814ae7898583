package careers.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.TopicProbe.Message;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class OutboxApiTest {

    private static final String TOPIC = "sample.item.v1";
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void publishesWhatARequestHasDecidedWithItsTrace() {
        // When
        String id = SampleApi.json()
                .header("traceparent", TRACEPARENT)
                .body("{\"name\":\"name-" + Ids.next() + "\",\"pauseMillis\":0}")
                .post(SampleApi.BASE + "plain-items")
                .jsonPath()
                .getString("id");
        // Then
        try (TopicProbe probe = TopicProbe.on(TOPIC)) {
            Message message = probe.awaitKey(id, 1).getFirst();
            assertThat(message.type()).isEqualTo("sample.item.created");
            assertThat(message.sequence()).isOne();
            assertThat(message.headers())
                    .containsEntry("ce_source", "/sample-service")
                    .containsEntry("ce_traceparent", TRACEPARENT);
        }
    }

    @Test
    void goesOnPublishingThroughThePoolAfterItsConnectionWasCut() throws Exception {
        // Given
        create();
        // When
        Database.value("SELECT count(pg_terminate_backend(pid)) FROM (SELECT DISTINCT pid FROM pg_locks"
                + " WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname ="
                + " current_database())) owner");
        String id = create();
        // Then
        try (TopicProbe probe = TopicProbe.on(TOPIC)) {
            assertThat(probe.awaitKey(id, 1)).hasSize(1);
        }
    }

    private static String create() {
        Response response = SampleApi.post("plain-items", "{\"name\":\"name-" + Ids.next() + "\",\"pauseMillis\":0}");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }
}
