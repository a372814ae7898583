package careers.survey.batch;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.id.Ids;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import careers.survey.batch.BatchContent.Line;
import careers.survey.response.Submitter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LineSubmissionTest {

    @Inject
    LineSubmission lines;

    @Inject
    ObjectMapper mapper;

    /** Otherwise the thread that commits one line would end what the sender of the next one works with. */
    @Test
    void leavesNoRequestBehindOnTheThreadThatSends() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> response = new HashMap<>(campaign.aResponse());
        response.put("responseId", Ids.next());
        response.put("completedAt", Instant.now());
        byte[] line = mapper.writeValueAsBytes(response);
        UnfinishedBatch batch = new UnfinishedBatch(
                Ids.next(),
                UUID.fromString(campaign.id()),
                new BatchContent(line),
                new Submitter(true, Set.of(), false),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                Set.of());

        CompletableFuture<LineOutcome> outcome = new CompletableFuture<>();
        CompletableFuture<Boolean> active = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            LineSubmission.Sent sent = lines.submit(batch, new Line(1, line));
            active.complete(Arc.container().requestContext().isActive());
            sent.outcome().thenAccept(o -> outcome.complete(o.orElseThrow()));
        });

        assertThat(active.get()).isFalse();
        assertThat(outcome.get().status()).isEqualTo(201);
    }
}
