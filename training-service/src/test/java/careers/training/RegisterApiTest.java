package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.Repository;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class RegisterApiTest {

    private static final String HEADER = "URN,EstablishmentName,EstablishmentStatus (name),OpenDate\r\n";

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void countsWhatAnImportAddedChangedLeftAndRejected() {
        // Given
        Registers.imported(HEADER + "900001,Ashgrove,Open,\r\n900002,Beech,Open,\r\n");
        // When
        Response second = Registers.imported(HEADER + "900001,Ashgrove,Open,\r\n900002,Beech,Closed,\r\n"
                + "900003,Cedar,Open,01-09-2020\r\n900004,Dell,Open,2020\r\n");
        // Then
        assertThat(second.<Integer>path("added")).isEqualTo(1);
        assertThat(second.<Integer>path("changed")).isEqualTo(1);
        assertThat(second.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(second.<Integer>path("rejected")).isEqualTo(1);
        assertThat(second.<Integer>path("problems[0].row")).isEqualTo(5);
        assertThat(second.<String>path("problems[0].column")).isEqualTo("OpenDate");
        assertThat(second.<String>path("problems[0].code")).isEqualTo("DATE_INVALID");
        assertThat(World.ok(Api.auditor().get("/establishment-imports/" + second.path("importId")))
                        .asString())
                .isEqualTo(second.asString());
        assertThat(Database.value("select string_agg(aggregate_id || ':' || aggregate_version, ' '"
                        + " order by aggregate_id, aggregate_version) from outbox"))
                .isEqualTo("EN-900001:1 EN-900002:1 EN-900002:2 EN-900003:1");
    }

    @Test
    void replaysAnImportWithTheSameKey() {
        // Given
        byte[] file = (HEADER + "900001,Ashgrove,Open,\r\n").getBytes(StandardCharsets.UTF_8);
        String key = World.key();
        Response first = Api.administrator().postCsv("/establishment-imports", file, key);
        Registers.ended("DONE", first);
        // When
        Response again = Api.administrator().postCsv("/establishment-imports", file, key);
        // Then
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Database.value("select count(*) from register_file")).isEqualTo("1");
        assertThatProblem(Api.administrator()
                        .postCsv("/establishment-imports", HEADER.getBytes(StandardCharsets.UTF_8), key))
                .is(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void importsTwentyThousandRowsInSeconds() {
        // Given
        StringBuilder file = new StringBuilder(HEADER);
        for (int urn = 100_000; urn < 120_000; urn++) {
            file.append(urn).append(",School ").append(urn).append(",Open,01-09-2001\r\n");
        }
        long start = System.nanoTime();
        // When
        Response done = Registers.imported(file.toString());
        // Then
        assertThat(done.<Integer>path("added")).isEqualTo(20_000);
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(60_000_000_000L);
        assertThat(Database.value("select count(*) from outbox")).isEqualTo("20000");
    }

    @Test
    void takesTheBundledRegister() throws IOException {
        byte[] file = Files.readAllBytes(Repository.root().resolve("deploy/demo-data/register.csv"));
        Response done = Registers.imported("", file);
        assertThat(done.<Integer>path("rejected")).isZero();
        assertThat(done.<Integer>path("added")).isGreaterThan(50);
    }

    @Test
    void findsEstablishmentsByNameAndPagesThem() {
        // Given
        Registers.imported(
                HEADER + "900001,Ash 100% School,Open,\r\n900002,Beech School,Open,\r\n900003,Cedar,Open,\r\n");
        // When
        Response named = World.ok(Api.school(SCHOOL).get("/establishments?q=school&limit=1"));
        // Then
        assertThat(named.<List<String>>path("items.establishment")).containsExactly("EN-900001");
        assertThat(World.ok(Api.school(SCHOOL).get("/establishments?q=school&limit=1&cursor=" + named.path("next")))
                        .<List<String>>path("items.establishment"))
                .containsExactly("EN-900002");
        assertThat(World.ok(Api.auditor().get("/establishments?q=100%25")).<List<?>>path("items"))
                .hasSize(1);
        assertThat(World.ok(Api.auditor().get("/establishments/EN-900003")).<String>path("status"))
                .isEqualTo("OPEN");
        assertThatProblem(Api.auditor().get("/establishments/EN-999999")).is(404);
        assertThatProblem(Api.auditor().get("/establishments?limit=0")).is(400);
    }

    @Test
    void refusesFilesItDoesNotUnderstandAndCallersWithoutTheRole() {
        assertThatProblem(Registers.post("", "a,b\r\n1,2\r\n")).is(422).hasCode("LAYOUT_UNKNOWN");
        assertThatProblem(Registers.post("", "")).is(422).hasCode("FILE_UNREADABLE");
        assertThatProblem(Api.auditor().postCsv("/establishment-imports", new byte[] {'a'}, World.key()))
                .is(403);
        assertThatProblem(Api.administrator().post("/establishment-imports", Map.of()))
                .is(415);
    }

    @Test
    void keepsProvidersUniqueByUkprn() {
        String ukprn = World.ukprn();
        String provider = World.aProvider(ukprn);
        assertThat(World.ok(Api.auditor().get("/providers/" + provider)).<String>path("ukprn"))
                .isEqualTo(ukprn);
        assertThatProblem(Api.administrator().post("/providers", Map.of("ukprn", ukprn, "name", "Again")))
                .is(409)
                .hasCode("UKPRN_TAKEN");
        assertThatProblem(Api.administrator().post("/providers", Map.of("ukprn", "1", "name", " ")))
                .is(422)
                .hasErrors(2);
        assertThatProblem(Api.provider(ukprn).post("/providers", Map.of("ukprn", ukprn, "name", "x")))
                .is(403);
        assertThatProblem(Api.auditor().get("/providers/" + UUID.randomUUID())).is(404);
        assertThat(World.ok(Api.auditor().get("/providers")).<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void tiesAnAwardingBodyToAccreditation() {
        Map<String, Object> course = new HashMap<>(Map.of("title", "Leading careers", "level", "LEVEL_7"));
        assertThatProblem(Api.administrator().post("/courses", course)).is(422).hasCode("AWARDING_BODY_MISMATCH");
        course.put("awardingBody", "Award Body");
        World.created(Api.administrator().post("/courses", course));
        course.put("level", "NON_ACCREDITED");
        assertThatProblem(Api.administrator().post("/courses", course)).is(422).hasCode("AWARDING_BODY_MISMATCH");
        assertThat(World.ok(Api.auditor().get("/courses")).<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void offersACourseOnceAYear() {
        // Given
        String provider = World.aProvider(World.ukprn());
        Map<String, Object> offer = new HashMap<>(Map.of(
                "providerId", provider, "courseId", World.aCourse(), "academicYear", "2026/27", "fundedPlaces", 10));
        World.created(Api.administrator().post("/offerings", offer));
        // Then
        assertThatProblem(Api.administrator().post("/offerings", offer)).is(409).hasCode("OFFERING_EXISTS");
        offer.put("academicYear", "2026/28");
        assertThatProblem(Api.administrator().post("/offerings", offer)).is(422).hasCode("ACADEMIC_YEAR_INVALID");
        offer.put("courseId", UUID.randomUUID());
        assertThatProblem(Api.administrator().post("/offerings", offer)).is(422).hasCode("COURSE_UNKNOWN");
        offer.put("providerId", UUID.randomUUID());
        assertThatProblem(Api.administrator().post("/offerings", offer)).is(422).hasCode("PROVIDER_UNKNOWN");
        assertThat(World.ok(Api.auditor().get("/offerings")).<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void opensCohortsThatEndAfterTheyStart() {
        Map<String, Object> cohort = new HashMap<>(Map.of(
                "offeringId",
                UUID.randomUUID(),
                "name",
                "A",
                "capacity",
                1,
                "startsOn",
                "2026-09-02",
                "endsOn",
                "2026-09-01"));
        assertThatProblem(Api.administrator().post("/cohorts", cohort)).is(422).hasCode("OFFERING_UNKNOWN");
        cohort.put("offeringId", World.anOffering(World.aProvider(World.ukprn()), 5));
        assertThatProblem(Api.administrator().post("/cohorts", cohort)).is(422).hasCode("COHORT_DATES_REVERSED");
        cohort.put("capacity", 0);
        assertThatProblem(Api.administrator().post("/cohorts", cohort)).is(422).hasCode("VALIDATION_FAILED");
    }

    @Test
    void keepsLeadersToThemselves() {
        // Given
        World.importRegister();
        String leader = World.aLeaderAt(SCHOOL);
        String email =
                World.ok(Api.school(SCHOOL).get("/careers-leaders/" + leader)).path("workEmail");
        // Then
        Response again = Api.administrator()
                .post("/careers-leaders", Map.of("name", "Somebody Else", "workEmail", email.toUpperCase(Locale.ROOT)));
        assertThatProblem(again).is(409).hasCode("LEADER_ALREADY_REGISTERED").doesNotEcho(email);
        assertThatProblem(Api.school(World.OTHER_SCHOOL).get("/careers-leaders/" + leader))
                .is(404);
        assertThat(World.ok(Api.school(World.OTHER_SCHOOL).get("/careers-leaders"))
                        .<List<?>>path("items"))
                .isEmpty();
        assertThat(World.ok(Api.school(SCHOOL).get("/careers-leaders")).<List<String>>path("items.leaderId"))
                .containsExactly(leader);
    }

    @Test
    void refusesAppointmentsThatOverlapOrLeadNowhere() {
        // Given
        World.importRegister();
        String leader = World.aLeaderAt(SCHOOL);
        String path = "/careers-leaders/" + leader + "/appointments";
        // Then
        assertThatProblem(Api.administrator().post(path, Map.of("establishment", SCHOOL, "from", "2026-01-01")))
                .is(409)
                .hasCode("APPOINTMENT_OVERLAPS");
        assertThatProblem(Api.administrator().post(path, Map.of("establishment", "EN-123456", "from", "2026-01-01")))
                .is(422)
                .hasCode("ESTABLISHMENT_UNKNOWN");
        assertThatProblem(Api.administrator()
                        .post(path, Map.of("establishment", SCHOOL, "from", "2020-01-02", "to", "2020-01-01")))
                .is(422)
                .hasCode("APPOINTMENT_DATES_REVERSED");
        assertThatProblem(Api.administrator()
                        .post(
                                "/careers-leaders/" + UUID.randomUUID() + "/appointments",
                                Map.of("establishment", SCHOOL, "from", "2020-01-02")))
                .is(404);
    }

    @Test
    void recordsAnAllocationOnce() {
        Map<String, Object> award =
                Map.of("reference", "award-x", "amount", Map.of("amountPence", 100, "currency", "GBP"));
        World.created(Api.administrator().post("/budget-allocations", award));
        assertThatProblem(Api.administrator().post("/budget-allocations", award))
                .is(409)
                .hasCode("ALREADY_POSTED");
        assertThatProblem(Api.auditor().post("/budget-allocations", award)).is(403);
        assertThatProblem(Api.administrator()
                        .post(
                                "/budget-allocations",
                                Map.of("reference", "y", "amount", Map.of("amountPence", 0, "currency", "EUR"))))
                .is(422)
                .hasErrors(2);
        Response trial = World.ok(Api.auditor().get("/ledger/trial-balance"));
        assertThat(trial.<Boolean>path("balanced")).isTrue();
        assertThat(trial.<Integer>path("sum.amountPence")).isZero();
        assertThatProblem(Api.officer().get("/ledger/trial-balance")).is(403);
    }
}
