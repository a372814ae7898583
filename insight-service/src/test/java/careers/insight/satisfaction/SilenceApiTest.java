package careers.insight.satisfaction;

import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Story;
import careers.platform.id.Ids;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An observer polls after every submission and compares bytes. */
@QuarkusTest
@WithInfrastructure
class SilenceApiTest {

    @TestHTTPResource("/")
    URI address;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = TestTokens.token("observer", Set.of("analyst"));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void saysNothingNewUntilABlockIsReleased() throws Exception {
        // Given
        var story = new Story();
        Log.take(story.opened(), story.published(LEARNER), story.published(PARENT_CARER));
        Log.take(Collections.nCopies(20, 0).stream()
                .map(i -> story.answered(LEARNER, "4"))
                .toList());
        var answer = read(story, null);
        for (int person = 1; person <= 9; person++) {
            // When
            Log.take(story.answered(LEARNER, "1"), story.answered(PARENT_CARER, "5"));
            // Then
            assertThat(read(story, null)).as("after person %d", person).isEqualTo(answer);
        }
        Log.take(story.answered(LEARNER, "1"));
        assertThat(read(story, null)).isNotEqualTo(answer);
    }

    @Test
    void saysNothingOfWhoTakesAResponseBackOrChangesIt() throws Exception {
        // Given
        var story = new Story();
        var released = Ids.next();
        var changed = Ids.next();
        var pending = Ids.next();
        var messages = new ArrayList<>(List.of(
                story.opened(),
                story.published(LEARNER),
                story.answered(released, LEARNER, "1"),
                story.answered(changed, LEARNER, "1")));
        Collections.nCopies(22, "4").forEach(code -> messages.add(story.answered(LEARNER, code)));
        messages.add(story.answered(pending, LEARNER, "2"));
        Log.take(messages);
        var answer = read(story, null);
        // When
        Log.take(story.gone(released, "withdrawn", 2), story.gone(pending, "erased", 2));
        Log.take(story.amended(changed, LEARNER, "5", 2));
        // Then
        assertThat(read(story, null)).isEqualTo(answer);
    }

    @Test
    void saysTheSameBeforeTheFirstResponseAndAfterNine() throws Exception {
        // Given
        var story = new Story();
        Log.take(story.opened(), story.published(LEARNER));
        var empty = read(story, null);
        // When
        Log.take(Collections.nCopies(9, 0).stream()
                .map(i -> story.answered(LEARNER, "4"))
                .toList());
        // Then
        assertThat(read(story, null)).isEqualTo(empty);
    }

    @Test
    void answersNotModifiedWhileTheFiguresAreTheSame() throws Exception {
        // Given
        var story = new Story();
        Log.take(story.opened(), story.published(LEARNER));
        Log.take(Collections.nCopies(20, 0).stream()
                .map(i -> story.answered(LEARNER, "4"))
                .toList());
        var tag = read(story, null).headers().get("etag").getFirst();
        // When
        Log.take(story.answered(LEARNER, "1"));
        var same = read(story, tag);
        Log.take(Collections.nCopies(9, 0).stream()
                .map(i -> story.answered(LEARNER, "4"))
                .toList());
        var changed = read(story, tag);
        // Then
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void showsTheSameFiguresAsATable() throws Exception {
        // Given
        var story = new Story().withoutNoise();
        Log.take(story.opened(), story.published(LEARNER), story.published(PARENT_CARER));
        Log.take(Collections.nCopies(10, 0).stream()
                .map(i -> story.answered(LEARNER, "4"))
                .toList());
        Log.take(Collections.nCopies(9, 0).stream()
                .map(i -> story.answered(PARENT_CARER, "4"))
                .toList());
        Log.take(story.closed("{\"LEARNER\":10,\"PARENT_CARER\":9}"));
        // When
        var table = Api.as("analyst", "text/csv", "/api/insight/v1/satisfaction?campaign=" + story.campaign());
        // Then
        var rows = table.asString().split("\r\n");
        var digest = Api.satisfaction(story.campaign()).jsonPath().getString("groups[0].release.sha256");
        assertThat(table.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(rows).hasSize(6);
        assertThat(rows[0])
                .startsWith("audience,label_en,label_cy,status,reason,estimate,lower,upper,")
                .endsWith(",count_4,count_5,count_DK,count_PNTS,count_NOT_ANSWERED");
        assertThat(rows[1])
                .isEqualTo("LEARNER,Learners,Dysgwyr,FREE,,1.0000,0.7225,1.0000,0.95,wilson,10,10,sdc-1,0.0000,1,"
                        + digest + ",A,F,0,0,0,10,0,0,0,0");
        assertThat(rows[2])
                .isEqualTo(
                        "PARENT_CARER,Parents and carers,Rhieni a gofalwyr,WITHHELD,BASE_BELOW_MINIMUM,,,,,,,,sdc-3,,,,"
                                + "Q,C,,,,,,,,");
    }

    /** Everything an observer sees, without the date and with a request id of the observer's own. */
    private Seen read(Story story, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        address.resolve("/api/insight/v1/satisfaction?campaign=" + story.campaign()))
                .header("Authorization", "Bearer " + token)
                .header("X-Request-Id", "0192f0a0-0000-7000-8000-000000000001");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return new Seen(response.statusCode(), headers, response.body());
    }

    private record Seen(int status, Map<String, List<String>> headers, String body) {}
}
