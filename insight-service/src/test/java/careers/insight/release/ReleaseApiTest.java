package careers.insight.release;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.insight.campaign.Audience;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithInfrastructure
class ReleaseApiTest {

    private static final String RELEASES = "/api/insight/v1/releases?campaign=";

    @TestHTTPResource
    URI address;

    @Inject
    ReleaseStream streams;

    @Test
    void listsABlockWhenItIsReleasedAndNothingBefore() {
        // Given: nineteen learners, and nine parents
        var story = told();
        Log.take(answers(story, LEARNER, 19));
        Log.take(answers(story, PARENT_CARER, 9));
        var before = body(story);
        // When: the twentieth learner releases the first ten
        Log.take(answers(story, LEARNER, 1));
        // Then
        var after = Api.as("analyst", RELEASES + story.campaign()).jsonPath();
        assertThat(before).isEqualTo("{\"items\":[]}");
        assertThat(after.getList("items.group")).containsExactly("LEARNER");
        assertThat(after.getList("items.blocks")).containsExactly(1);
        assertThat(after.getList("items.campaign"))
                .containsExactly(story.campaign().toString());
        assertThat(after.getMap("items[0]")).containsOnlyKeys("id", "campaign", "group", "blocks");
    }

    @Test
    void saysNothingOfAGroupThatIsWithheld() {
        // Given: twenty people whose questionnaire is not known here
        var story = new Story();
        Log.take(story.opened());
        // When
        Log.take(answers(story, LEARNER, 20));
        // Then: only when it is known is the group shown, and its release with it
        assertThat(body(story)).isEqualTo("{\"items\":[]}");
        Log.take(story.published(LEARNER));
        assertThat(body(story)).contains("\"group\":\"LEARNER\",\"blocks\":1");
    }

    @Test
    void tellsOfReleasesAsTheyComeAndGoesOnWhereTheClientStopped() throws Exception {
        // Given
        var story = told();
        String first;
        try (var following = follow(story.campaign(), null)) {
            assertThat(following.next()).isEqualTo(":releases");
            // When
            Log.take(answers(story, LEARNER, 20));
            // Then
            first = following.id();
            assertThat(following.next()).isEqualTo("event:release");
            assertThat(following.next())
                    .isEqualTo("data:{\"id\":%s,\"campaign\":\"%s\",\"group\":\"LEARNER\",\"blocks\":1}"
                            .formatted(first, story.campaign()));
        }
        // When: more is released while nobody listens, of this campaign and another
        Log.take(answers(told(), LEARNER, 20));
        Log.take(answers(story, LEARNER, 20));
        // Then
        try (var following = follow(story.campaign(), first)) {
            assertThat(List.of(following.id(), following.id()))
                    .allMatch(id -> Long.parseLong(id) > Long.parseLong(first));
            assertThat(following.next()).isEqualTo("event:release");
            assertThat(following.next()).endsWith("\"group\":\"LEARNER\",\"blocks\":3}");
        }
    }

    /** Forty thousand events are more than all buffers take; a client that reads none of them is not waited for. */
    @Test
    void cutsAClientThatDoesNotRead() throws IOException, SQLException {
        // Given
        var story = told();
        Database.execute("""
                INSERT INTO release (id, campaign_id, audience, blocks)
                SELECT (SELECT coalesce(max(id), 0) FROM release) + block, '%s', repeat('X', 110), block
                  FROM generate_series(1, 40000) AS block""".formatted(story.campaign()));
        await().until(() -> streams.open() == 0);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            // When: the client asks for everything and reads nothing
            socket.getOutputStream()
                    .write(("GET %s%s HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nLast-Event-ID: 0\r\n"
                                    + "Authorization: Bearer %s\r\n\r\n")
                            .formatted(RELEASES, story.campaign(), token())
                            .getBytes(StandardCharsets.US_ASCII));
            // Then: long before a stream ends by itself
            await().until(() -> streams.open() == 1);
            await().atMost(Duration.ofSeconds(60)).until(() -> streams.open() == 0);
        }
    }

    @Test
    void givesTheListToWhoeverAcceptsAnything() {
        assertThat(Api.as("analyst", "*/*", RELEASES + told().campaign()).asString())
                .isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "99999999999999999999"})
    void refusesAnEventIdThatWasNotGivenOutHere(String id) {
        var answer = given().accept("text/event-stream")
                .auth()
                .oauth2(token())
                .header("Last-Event-ID", id)
                .get("/api/insight/v1/releases");
        assertThatProblem(answer).is(400).hasError("Last-Event-ID", "NOT_AN_EVENT_ID");
    }

    @Test
    void isForThoseWhoMayReadFigures() {
        assertThat(Api.as("school-client", "text/event-stream", "/api/insight/v1/releases")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.as("auditor", RELEASES + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }

    private static Story told() {
        var story = new Story();
        Log.take(story.opened(), story.published(LEARNER), story.published(PARENT_CARER));
        return story;
    }

    private static List<Message> answers(Story story, Audience audience, int people) {
        return IntStream.range(0, people)
                .mapToObj(person -> story.answered(audience, "4"))
                .toList();
    }

    private static String body(Story story) {
        return Api.as("analyst", RELEASES + story.campaign()).asString();
    }

    private static String token() {
        return TestTokens.token("person-1", Set.of("analyst"));
    }

    private Following follow(UUID campaign, String after) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(address.resolve(RELEASES + campaign))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token());
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        return new Following(client, answer.body());
    }

    /** The lines of a stream, without the empty ones that end each event. */
    private record Following(HttpClient client, Iterator<String> lines, Stream<String> stream)
            implements AutoCloseable {

        Following(HttpClient client, Stream<String> stream) {
            this(client, stream.filter(line -> !line.isEmpty()).iterator(), stream);
        }

        String next() {
            return lines.next().replaceFirst(": ", ":");
        }

        String id() {
            var line = next();
            while (!line.startsWith("id:")) {
                line = next();
            }
            return line.substring(3);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
