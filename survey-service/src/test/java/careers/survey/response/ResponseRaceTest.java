package careers.survey.response;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.ProblemException;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Responses that come at the same moment, and so in one batch. */
@QuarkusTest
@WithInfrastructure
class ResponseRaceTest {

    private static final String TRACE = "00-00000000000000000000000000000001-0000000000000001-00";

    @Inject
    Submissions submissions;

    @Inject
    Acceptor acceptor;

    @Inject
    BatchWriter writer;

    @Inject
    DataSource dataSource;

    @Test
    void storesOneOfManyThatComeAtOnce() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        Callable<Response> submit = () -> campaign.submit(id, campaign.aResponse());

        // When
        List<Response> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            answers = clients.invokeAll(Stream.generate(() -> submit).limit(64).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(63);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(events(id)).isEqualTo(1);
    }

    @Test
    void closesWithExactlyTheResponsesItAccepted() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Callable<Integer> submit =
                () -> campaign.submit(UUID.randomUUID(), campaign.aResponse()).statusCode();

        // When
        List<Future<Integer>> submissions;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            submissions =
                    Stream.generate(() -> clients.submit(submit)).limit(200).toList();
            Thread.sleep(150);
            SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag())
                    .then()
                    .statusCode(200);
        }

        // Then
        Set<Integer> outcomes = Set.of(201, 409);
        assertThat(submissions).allSatisfy(s -> assertThat(outcomes).contains(s.resultNow()));
        long accepted = submissions.stream().filter(s -> s.resultNow() == 201).count();
        assertThat(Database.value("SELECT payload -> 'accepted' ->> 'LEARNER' FROM outbox WHERE aggregate_id = '"
                        + campaign.id() + "' AND type = 'survey.campaign.closed'"))
                .isEqualTo(accepted == 0 ? null : String.valueOf(accepted));
    }

    @Test
    void tellsTheSameContentFromOtherContentWithinOneBatch() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        List<Response> answers = atOnce(
                campaign,
                Stream.concat(
                                Stream.generate(() -> campaign.aResponse()).limit(5),
                                Stream.of(campaign.aResponseWith(Map.of("satisfaction", "1"))))
                        .<Callable<Response>>map(body -> () -> campaign.submit(id, body))
                        .toList());

        List<Integer> statuses =
                answers.stream().map(Response::statusCode).sorted().toList();
        // Which of the two contents came first is chance; whichever it was is the one that is stored.
        assertThat(statuses).isIn(List.of(200, 200, 200, 200, 201, 409), List.of(201, 409, 409, 409, 409, 409));
        assertThat(events(id)).isEqualTo(1);
    }

    @Test
    void failsNoNeighbourOfAResponseThatTheDatabaseRefuses() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20).toList();
        Map<String, Object> unruly = campaign.aResponse();
        unruly.put("establishment", UnrulyStep.ESTABLISHMENT);

        List<Response> answers = atOnce(
                campaign,
                IntStream.range(0, 20)
                        .<Callable<Response>>mapToObj(
                                i -> () -> campaign.submit(ids.get(i), i == 10 ? unruly : campaign.aResponse()))
                        .toList());

        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(19);
        assertThatProblem(answers.get(10)).is(503).hasCode("TEMPORARILY_UNAVAILABLE");
        assertThat(answers.get(10).header("Retry-After")).isEqualTo("2");
        assertThat(Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo("19");
        assertThat(events(ids.get(10))).isZero();
    }

    @Test
    void numbersTheAcceptedOfACampaignWithoutGapsAlthoughSomeAreRefused() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> unruly = campaign.aResponse();
        unruly.put("establishment", UnrulyStep.ESTABLISHMENT);

        atOnce(
                campaign,
                IntStream.range(0, 40)
                        .<Callable<Response>>mapToObj(i ->
                                () -> campaign.submit(UUID.randomUUID(), i % 10 == 3 ? unruly : campaign.aResponse()))
                        .toList());

        assertThat(Database.value("SELECT count(*) || ' ' || min(stream_sequence) || ' ' || max(stream_sequence)"
                        + " FROM outbox WHERE stream = '" + campaign.id() + "'"))
                .isEqualTo("36 1 36");
    }

    /** A school is one address and one credential; a class that answers at the same time is no attack. */
    @Test
    void takesThreeHundredResponsesOfOneSchoolWithinAMinute() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> response = campaign.aResponse();
        response.put("establishment", "EN-900001");
        long start = System.nanoTime();

        List<Integer> statuses = new ArrayList<>();
        for (int pupil = 0; pupil < 300; pupil++) {
            statuses.add(campaign.submitAs(SurveyApi.SCHOOL, UUID.randomUUID(), response)
                    .statusCode());
        }

        assertThat(statuses).containsOnly(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void turnsAwayAtOnceWhatTheQueueCannotHoldAndFinishesTheRest() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        List<CompletableFuture<Acceptance>> answers = new ArrayList<>();

        try (Connection closing = lockForClosing(campaign)) {
            for (int i = 0; i < Acceptor.QUEUE + 500; i++) {
                answers.add(acceptor.accept(submission(campaign)).toCompletableFuture());
            }
            List<CompletableFuture<Acceptance>> turnedAway =
                    answers.stream().filter(CompletableFuture::isDone).toList();
            assertThat(turnedAway).hasSizeBetween(500 - Acceptor.WRITERS * Acceptor.LARGEST_BATCH, 500);
            assertThat(turnedAway)
                    .allSatisfy(a -> assertThat(a.exceptionNow())
                            .isInstanceOf(ProblemException.class)
                            .hasMessage("TEMPORARILY_UNAVAILABLE"));
            answers.removeAll(turnedAway);
            closing.rollback();
        }

        assertThat(answers).allSatisfy(a -> assertThat(a.join().isNew()).isTrue());
        assertThat(Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo(String.valueOf(answers.size()));
    }

    @Test
    void finishesWhatWaitsBeforeItStopsAndTakesNoMore() throws Exception {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Acceptor stopping = new Acceptor(writer);
        stopping.start(null);

        List<CompletableFuture<Acceptance>> answers = IntStream.range(0, 300)
                .mapToObj(i -> stopping.accept(submission(campaign)).toCompletableFuture())
                .toList();
        stopping.stop(null);

        assertThat(answers).allSatisfy(a -> assertThat(a.resultNow().isNew()).isTrue());
        assertThat(stopping.accept(submission(campaign)).toCompletableFuture().exceptionNow())
                .hasMessage("TEMPORARILY_UNAVAILABLE");
    }

    private Submission submission(OpenCampaign campaign) {
        SubmitResponse content = new SubmitResponse(
                UUID.fromString(campaign.instrumentId()),
                campaign.instrumentVersion(),
                null,
                "cy",
                SubmitResponse.CollectionMode.SELF,
                null,
                null,
                null,
                Map.of("satisfaction", "5"));
        return submissions.check(
                new ArrivingResponse(
                        UUID.fromString(campaign.id()),
                        UUID.randomUUID(),
                        content,
                        new Submitter(true, Set.of(), false),
                        null,
                        TRACE),
                submissions.digest(content));
    }

    /** Keeps the campaign closed for a moment, so that everything that comes meanwhile is taken in one batch. */
    private List<Response> atOnce(OpenCampaign campaign, List<Callable<Response>> calls) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(calls.size());
                Connection closing = lockForClosing(campaign)) {
            List<Future<Response>> answers = calls.stream().map(clients::submit).toList();
            Thread.sleep(1_000);
            closing.rollback();
            List<Response> answered = new ArrayList<>();
            for (Future<Response> answer : answers) {
                answered.add(answer.get());
            }
            return answered;
        }
    }

    private Connection lockForClosing(OpenCampaign campaign) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, campaign.id());
            lock.execute();
        }
        return connection;
    }

    private static int events(UUID id) {
        return Integer.parseInt(Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'"));
    }
}
