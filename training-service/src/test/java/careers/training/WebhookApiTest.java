package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.ProblemAssert;
import careers.platform.testing.WithInfrastructure;
import careers.training.webhook.WebhookWorkers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class WebhookApiTest {

    private static final Api AT_SCHOOL = Api.school(SCHOOL);

    private final Receiver receiver = new Receiver();
    private final String endpoint = UUID.randomUUID().toString();
    // Made once: what happens to the school itself is the same for all tests.
    private static String ukprn;
    private static String enrolment;

    @BeforeEach
    void start() {
        if (enrolment == null) {
            begin();
        }
        for (String table : List.of("webhook_delivery", "webhook_secret", "webhook_endpoint")) {
            World.execute("delete from " + table);
        }
    }

    /** The register and an enrolment: four changes name the school. */
    private static void begin() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        enrolment = World.enrolled(World.aCohort(ukprn, 5), World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, enrolment);
        World.awaitPublication();
    }

    /** Nobody is told anything any more when the next test begins. */
    @AfterEach
    void stop() {
        World.execute("update webhook_endpoint set state = 'DISABLED', disabled_reason = 'BY_REQUEST'");
        receiver.close();
        Receiver.waiting()
                .until(
                        () -> Database.value("select count(*) from webhook_endpoint where lease is not null"),
                        "0"::equals);
    }

    @Test
    void tellsASchoolWhatNamesItInOrderAndSigned() {
        // When
        String secret = register(AT_SCHOOL, 0).path("secret");
        // Then
        List<Receiver.Received> told = receiver.await(4);
        assertThat(told)
                .extracting(Receiver.Received::type)
                .containsExactly(
                        "training.establishment.registered",
                        "training.enrolment.requested",
                        "training.enrolment.endorsed",
                        "training.enrolment.confirmed");
        assertThat(told).extracting(Receiver.Received::position).isSorted();
        assertThat(told).allMatch(message -> message.isSignedWith(secret));
        assertThat(told).extracting(Receiver.Received::id).doesNotHaveDuplicates();
        assertThat(told.get(3).body())
                .contains("\"id\":\"" + enrolment + "\"", "\"href\":\"/api/training/v1/enrolments/" + enrolment + "\"")
                .doesNotContain("leaderId", "establishment");
        reached(told.get(3).position());
    }

    @Test
    void tellsAProviderWhatNamesItWithItsOwnPathToAClaim() {
        World.allocate(10_000);
        String other = World.ukprn();
        String completed = World.enrolled(World.aCohort(other, 5), World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
        World.complete(other, completed);
        String claim = World.claimFor(OTHER_SCHOOL, completed);
        Api provider = Api.provider(other);
        // When
        register(provider, 0);
        // Then
        Receiver.waiting()
                .until(() -> receiver.received().stream()
                        .anyMatch(message -> message.body().contains("/provider-claims/" + claim)));
        assertThat(receiver.received())
                .extracting(Receiver.Received::type)
                .contains("training.cohort.opened", "training.bursary-claim.submitted")
                .doesNotContain("training.establishment.registered");
        assertThat(provider.get("/provider-claims/" + claim).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsOnlyWhatIsNewUnlessAskedForMore() {
        register(Api.school(OTHER_SCHOOL), null);
        World.enrolled(World.aCohort(World.ukprn(), 5), World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
        assertThat(receiver.await(1))
                .extracting(Receiver.Received::type)
                .containsExactly("training.enrolment.requested");
    }

    @Test
    void sendsAgainWhatWasNotTakenAndNothingBehindItBefore() {
        receiver.answering(204, 503, 302);
        // When
        register(AT_SCHOOL, 0);
        receiver.await(2);
        Receiver.waiting().until(() -> view(AT_SCHOOL).<Integer>path("failures") == 1);
        String next = view(AT_SCHOOL).path("nextAttemptAt");
        bringForward();
        receiver.await(3);
        Receiver.waiting().until(() -> view(AT_SCHOOL).<Integer>path("failures") == 2);
        bringForward();
        // Then
        List<Receiver.Received> told = receiver.await(6);
        assertThat(next).isNotNull();
        List<String> ids = told.stream().map(Receiver.Received::id).toList();
        assertThat(ids.subList(1, 4)).containsOnly(ids.get(1));
        assertThat(ids.stream().distinct()).hasSize(4);
        reached(told.getLast().position());
        assertThat(deliveries("outcome"))
                .containsExactly("DELIVERED", "DELIVERED", "DELIVERED", "REFUSED", "REFUSED", "DELIVERED");
        assertThat(deliveries("attempt")).containsExactly(1, 1, 3, 2, 1, 1);
        assertThat(deliveries("status")).containsExactly(204, 204, 204, 302, 503, 204);
    }

    @Test
    void givesUpAfterTheLastAttemptKeepsThePlaceAndGoesOnWhenEnabled() {
        receiver.answering(500, 500);
        register(AT_SCHOOL, 0);
        Receiver.waiting().until(() -> view(AT_SCHOOL).<Integer>path("failures") == 1);
        World.execute("update webhook_endpoint set failures = 9, next_attempt_at = now()");
        // When
        Receiver.waiting().until(() -> view(AT_SCHOOL).path("state").equals("DISABLED"));
        // Then
        Response disabled = view(AT_SCHOOL);
        assertThat(disabled.<String>path("disabledReason")).isEqualTo("FAILING");
        assertThat(disabled.<List<String>>path("allowedActions")).containsExactly("ENABLE", "REPLAY");
        assertThat(disabled.<Integer>path("position")).isZero();
        World.ok(AT_SCHOOL.post(at("/enabling"), null));
        assertThat(receiver.await(6).getLast().type()).isEqualTo("training.enrolment.confirmed");
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAtOnce() {
        receiver.answering(410);
        register(AT_SCHOOL, 0);
        Receiver.waiting().until(() -> view(AT_SCHOOL).path("state").equals("DISABLED"));
        assertThat(view(AT_SCHOOL).<String>path("disabledReason")).isEqualTo("GONE");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void sendsEverythingBehindAPositionAgainWithTheSameIds() {
        register(AT_SCHOOL, 0);
        List<Receiver.Received> first = receiver.await(4);
        reached(first.getLast().position());
        // When
        World.ok(AT_SCHOOL.post(at("/replay"), Map.of("after", first.get(1).position())));
        // Then
        assertThat(receiver.await(6).subList(4, 6))
                .extracting(Receiver.Received::id)
                .containsExactly(first.get(2).id(), first.get(3).id());
    }

    @Test
    void signsWithTheNewAndTheOldSecretForADay() {
        String old = register(AT_SCHOOL, null).path("secret");
        String id = UUID.randomUUID().toString();
        // When
        Response renewed = put(AT_SCHOOL, at("/secrets/" + id), null);
        Response again = put(AT_SCHOOL, at("/secrets/" + id), null);
        World.ok(AT_SCHOOL.post(at("/replay"), Map.of("after", 0)));
        // Then
        assertThat(renewed.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("secret")).isNull();
        String secret = renewed.path("secret");
        assertThat(secret).isNotEqualTo(old);
        assertThat(receiver.await(1)).allMatch(message -> message.isSignedWith(old) && message.isSignedWith(secret));
        World.execute("update webhook_secret set expires_at = now() where expires_at is not null");
        World.ok(AT_SCHOOL.post(at("/replay"), Map.of("after", 0)));
        Receiver.Received later = receiver.await(receiver.received().size() + 4).getLast();
        assertThat(later.isSignedWith(secret)).isTrue();
        assertThat(later.isSignedWith(old)).isFalse();
    }

    @Test
    void keepsNoSecretThatCouldBeRead() {
        String secret = register(AT_SCHOOL, null).path("secret");
        String again = put(AT_SCHOOL, at(""), Map.of("url", receiver.url())).asString();
        assertThat(List.of(
                        again,
                        view(AT_SCHOOL).asString(),
                        AT_SCHOOL.get("/webhook-endpoints").asString()))
                .noneMatch(text -> text.contains("whsec_"));
        assertThat(Database.value("select count(*) from webhook_secret where position('" + secret
                        + "'::bytea in sealed) > 0 or position('whsec'::bytea in sealed) > 0"))
                .isEqualTo("0");
        assertThat(Database.value("select count(*) from idempotency_key where idempotency_key::text like '%whsec%'"))
                .isEqualTo("0");
    }

    @Test
    void severalWorkersDeliverEachChangeOnceAndOneAtATime() throws InterruptedException {
        register(AT_SCHOOL, null);
        receiver.taking(Duration.ofMillis(40));
        World.ok(AT_SCHOOL.post(at("/disabling"), null));
        World.ok(AT_SCHOOL.post(at("/replay"), Map.of("after", 0)));
        World.ok(AT_SCHOOL.post(at("/enabling"), null));
        // When
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            workers.add(Thread.ofVirtual().start(() -> {
                for (int round = 0; round < 20; round++) {
                    WebhookWorkers.work();
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        // Then
        reached(receiver.await(4).getLast().position());
        assertThat(receiver.received()).extracting(Receiver.Received::id).doesNotHaveDuplicates();
        assertThat(receiver.received()).extracting(Receiver.Received::position).isSorted();
        assertThat(receiver.busiest()).isEqualTo(1);
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() {
        register(AT_SCHOOL, null);
        for (Api other : List.of(
                Api.school(OTHER_SCHOOL),
                Api.provider(ukprn),
                Api.with("another-client", Set.of("school-client"), Map.of("establishments", List.of(SCHOOL))))) {
            assertThat(view(other).statusCode()).isEqualTo(404);
            assertThat(other.get(at("/deliveries")).statusCode()).isEqualTo(404);
            assertThat(other.get("/webhook-endpoints").<List<?>>path("items")).isEmpty();
            assertThat(put(other, at("/secrets/" + UUID.randomUUID()), null).statusCode())
                    .isEqualTo(404);
            for (String act : List.of("/disabling", "/enabling")) {
                assertThat(other.post(at(act), null).statusCode()).isEqualTo(404);
            }
            assertThat(other.post(at("/replay"), Map.of("after", 0)).statusCode())
                    .isEqualTo(404);
            assertThat(put(other, at(""), Map.of("url", receiver.url())).statusCode())
                    .isEqualTo(404);
        }
        for (String table : List.of("webhook_endpoint", "webhook_secret")) {
            Response seen = World.ok(Api.school(OTHER_SCHOOL).get("/forgetful/" + table));
            assertThat(seen.jsonPath().getList("")).as(table).isEmpty();
        }
        assertThat(Api.administrator().get(at("")).statusCode()).isEqualTo(200);
        assertThat(World.ok(Api.administrator().post(at("/disabling"), null)).<String>path("state"))
                .isEqualTo("DISABLED");
    }

    @Test
    void refusesAddressesThatAreNotCalled() {
        for (String url : List.of(
                "http://10.0.0.1/hook",
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/hook",
                "https://user@8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "ftp://x",
                "https://a name/",
                "https://receiver.invalid/hook")) {
            ProblemAssert.assertThatProblem(
                            put(AT_SCHOOL, "/webhook-endpoints/" + UUID.randomUUID(), Map.of("url", url)))
                    .is(422)
                    .hasCode("WEBHOOK_ADDRESS_REFUSED")
                    .hasError("/url", "WEBHOOK_ADDRESS_REFUSED")
                    .doesNotEcho(url);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        register(AT_SCHOOL, null);
        ProblemAssert.assertThatProblem(put(AT_SCHOOL, at(""), Map.of("url", receiver.url() + "/other")))
                .is(409)
                .hasCode("WEBHOOK_CONTENT_DIFFERS");
        ProblemAssert.assertThatProblem(AT_SCHOOL.post(at("/enabling"), null))
                .is(409)
                .hasCode("WEBHOOK_STATE_CONFLICT");
        ProblemAssert.assertThatProblem(AT_SCHOOL.post(at("/replay"), Map.of("after", 1_000_000)))
                .is(422)
                .hasCode("WEBHOOK_POSITION_AHEAD");
        ProblemAssert.assertThatProblem(AT_SCHOOL.post(at("/replay"), Map.of("after", -1)))
                .is(422)
                .hasError("/after", "POSITIVE_OR_ZERO");
        ProblemAssert.assertThatProblem(put(AT_SCHOOL, "/webhook-endpoints/" + UUID.randomUUID(), Map.of()))
                .is(422)
                .hasError("/url", "NOT_NULL");
        Api nobody = Api.with("machine", Set.of("school-client"), Map.of());
        ProblemAssert.assertThatProblem(
                        put(nobody, "/webhook-endpoints/" + UUID.randomUUID(), Map.of("url", receiver.url())))
                .is(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void aClientHasTenActiveEndpointsAtMost() {
        for (int number = 0; number < 10; number++) {
            World.created(put(AT_SCHOOL, "/webhook-endpoints/" + UUID.randomUUID(), Map.of("url", receiver.url())));
        }
        ProblemAssert.assertThatProblem(put(AT_SCHOOL, at(""), Map.of("url", receiver.url())))
                .is(409)
                .hasCode("WEBHOOK_ENDPOINTS_EXHAUSTED");
        assertThat(AT_SCHOOL.get("/webhook-endpoints?limit=3").<List<?>>path("items"))
                .hasSize(3);
    }

    private Response register(Api client, Integer after) {
        Map<String, Object> request = new HashMap<>(Map.of("url", receiver.url()));
        if (after != null) {
            request.put("after", after);
        }
        return World.created(put(client, at(""), request));
    }

    private String at(String path) {
        return "/webhook-endpoints/" + endpoint + path;
    }

    private Response view(Api client) {
        return client.get(at(""));
    }

    private void reached(long position) {
        Receiver.waiting().until(() -> view(AT_SCHOOL).<Integer>path("position") >= position);
    }

    private List<Object> deliveries(String member) {
        return AT_SCHOOL.get(at("/deliveries")).jsonPath().getList("items." + member);
    }

    private static void bringForward() {
        World.execute("update webhook_endpoint set next_attempt_at = now()");
    }

    private static Response put(Api client, String path, Object body) {
        var request = client.request().contentType("application/json");
        return (body == null ? request : request.body(body)).put(Api.BASE + path);
    }
}
