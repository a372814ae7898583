package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.AccessCalls;
import careers.platform.testing.AccessMatrix;
import careers.platform.testing.AccessMatrix.Row;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the matrix says {@code own}, another's object is answered as if it were not there, and no list holds it. */
@QuarkusTest
@WithInfrastructure
class AccessReachTest {

    /** Cohorts are a register that everybody reads; only some acts on them are one's own. */
    private static final Set<String> OPEN = Set.of("cohortId");

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private AccessCalls calls;

    /** Two schools and two providers that have the same things. */
    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        calls = new AccessCalls("training", RestAssured.baseURI + ":" + RestAssured.port);
        String ukprn = World.ukprn();
        things(ukprn, SCHOOL, own);
        things(World.ukprn(), OTHER_SCHOOL, others);
        // An endpoint is its client's and nobody else's, so there is none that both schools and providers own.
        String endpoint = World.created(aWebhookOf(OTHER_SCHOOL)).path("endpointId");
        others.put("endpointId", endpoint);
        others.put("secretId", Database.value("select id from webhook_secret where endpoint_id = '" + endpoint + "'"));
        tokens.put("school-client", token("school-client", "establishments", List.of(SCHOOL)));
        tokens.put("senior-leader", token("senior-leader", "establishments", List.of(SCHOOL)));
        tokens.put("provider-client", token("provider-client", "provider", ukprn));
        tokens.put("careers-leader", token("careers-leader", "leader", own.get("leaderId")));
    }

    @Test
    void answersAnothersObjectAsIfItWereNotThere() {
        Set<String> unmade = new TreeSet<>();
        int compared = 0;
        for (Row row : AccessMatrix.of("training")) {
            if (row.owners().isEmpty() || row.places().isEmpty()) {
                continue;
            }
            if (!others.keySet().containsAll(row.places())) {
                unmade.addAll(row.places());
                continue;
            }
            for (String owner : row.owners()) {
                calls.assertAbsent(row, tokens.get(owner), others);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(45);
        // Two that take many steps to come by; AssuranceApiTest and CohortApiTest ask the same of them.
        unmade.removeAll(others.keySet());
        assertThat(unmade).containsExactlyInAnyOrder("itemId", "sessionId");
    }

    @Test
    void listsNothingOfOthersAndEverythingOfOnesOwn() {
        StringBuilder listed = new StringBuilder();
        for (Row row : AccessMatrix.of("training")) {
            if (!row.method().equals("GET") || !row.places().isEmpty()) {
                continue;
            }
            for (String owner : row.owners()) {
                String list = calls.list(row, tokens.get(owner));
                others.forEach((place, id) -> {
                    // The feed tells everybody what is on offer.
                    if (!OPEN.contains(place)) {
                        assertThat(list)
                                .as(row + " for " + owner + ": " + place)
                                .doesNotContain(id);
                    }
                });
                listed.append(list);
            }
        }
        own.forEach((place, id) -> {
            if (!OPEN.contains(place) && !place.equals("completionId")) {
                assertThat(listed).as(place).contains(id);
            }
        });
    }

    @Test
    void opensTheSameObjectsToThoseWhoseTheyAre() {
        for (Row row : AccessMatrix.of("training")) {
            if (row.method().equals("GET")
                    && !row.places().isEmpty()
                    && own.keySet().containsAll(row.places())) {
                for (String owner : row.owners()) {
                    assertThat(calls.call(row, tokens.get(owner), own, "").statusCode())
                            .as(row + " for " + owner)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void recordsWhoReadANamedPerson() {
        int read = 0;
        for (Row row : AccessMatrix.of("training")) {
            if (row.recorded().equals("read")) {
                String action =
                        row.operation().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
                assertThat(calls.call(row, tokens.get("school-client"), own, "").statusCode())
                        .as(row.operation())
                        .isEqualTo(200);
                assertThat(Database.value("select count(*) from audit_entry where actor = 'reach-school-client'"
                                + " and action = '" + action + "'"))
                        .as(row.operation())
                        .isEqualTo("1");
                read++;
            }
        }
        assertThat(read).isEqualTo(4);
    }

    @Test
    void recordsWhoWasRefused() {
        Row decision = AccessMatrix.of("training").stream()
                .filter(row -> row.operation().equals("decideClaim"))
                .findFirst()
                .orElseThrow();
        assertThat(calls.call(decision, tokens.get("school-client"), own, "{}").statusCode())
                .isEqualTo(403);
        await().untilAsserted(() -> assertThat(Database.value("select string_agg(actor || ' ' || target, ',')"
                        + " from audit_entry where action = 'REFUSED_DECIDE_CLAIM'"))
                .isEqualTo("reach-school-client bursary-claims/" + own.get("claimId") + "/decisions"));
    }

    private static void things(String ukprn, String school, Map<String, String> ids) {
        String cohort = World.aCohort(ukprn, 5);
        String leader = World.aLeaderAt(school);
        String enrolment = World.enrolled(cohort, leader, school);
        World.complete(ukprn, enrolment);
        String claim = World.claimFor(school, enrolment);
        ids.putAll(Map.of("cohortId", cohort, "leaderId", leader, "enrolmentId", enrolment, "claimId", claim));
        ids.put("certificateId", Certificates.of(enrolment));
        ids.put("completionId", Database.value("select id from completion where enrolment_id = '" + enrolment + "'"));
        ids.put("clawbackId", ClawbackWorld.aRaised(school, PaymentWorld.aPaidClaim(school), 50_000));
        String csv = "externalRef,enrolmentId,completedOn,outcome\nNT-1," + enrolment + ",2020-01-01,PASSED\n";
        ids.put("importId", Imports.done(ukprn, "COMPLETIONS", "VALIDATE", csv).path("importId"));
        ids.values().removeIf(java.util.Objects::isNull);
    }

    private static Response aWebhookOf(String school) {
        return Api.school(school)
                .request()
                .contentType("application/json")
                .body(Map.of("url", "http://127.0.0.1:9/hook"))
                .put(Api.BASE + "/webhook-endpoints/" + UUID.randomUUID());
    }

    private static String token(String role, String claim, Object value) {
        return TestTokens.token("reach-" + role, Set.of(role), Map.of(claim, value));
    }
}
