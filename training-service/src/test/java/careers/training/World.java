package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A small programme to test in: builds what a test needs through the public API and says what came of it. */
final class World {

    /** Two English schools and a Welsh one. */
    static final String SCHOOL = "EN-900001";

    static final String OTHER_SCHOOL = "EN-900002";
    static final String WELSH_SCHOOL = "CY-6800001";
    static final String CLOSED_SCHOOL = "EN-900003";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String REGISTER = """
            URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),\
            EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,Nation,WelshSchoolNumber
            900001,900,Northshire,4001,Ashgrove Academy,Academy converter,Open,Secondary,01-09-2012,England,
            900002,900,Northshire,4002,Beechwood School,Community school,Open,All-through,,England,
            900003,900,Northshire,4003,Cedar Hall School,Community school,Closed,Secondary,,England,
            900099,680,Sir Ddychmygol,0001,Ysgol y Bryn,Welsh establishment,Open,Secondary,,Wales,6800001
            """;

    private World() {}

    /** Empties the database but for what migrations put there; all accounts are at zero again. */
    static void reset() {
        Database.truncateAllExcept("state_edge", "scheme");
        execute("insert into account (code, floor_pence) values"
                + " ('FUNDER_BUDGET', null), ('UNCOMMITTED', 0), ('COMMITTED', 0), ('PAYABLE', 0), ('PAID', 0),"
                + " ('RECEIVABLE', 0), ('WRITE_OFF', 0), ('FUNDER_RETURN', 0)");
        ClaimWorld.resetPolicy();
    }

    /** An event gets its position once the broker has acknowledged it. */
    static void awaitPublication() {
        await().pollInterval(Duration.ofMillis(30))
                .atMost(Duration.ofSeconds(20))
                .until(() -> Database.value("select count(*) from outbox where position is null"), "0"::equals);
    }

    static void importRegister() {
        Registers.imported(REGISTER);
    }

    static void allocate(long pounds) {
        created(Api.administrator()
                .post(
                        "/budget-allocations",
                        Map.of(
                                "reference",
                                "award-" + NUMBERS.incrementAndGet(),
                                "amount",
                                Map.of("amountPence", pounds * 100, "currency", "GBP"))));
    }

    static String ukprn() {
        return "%08d".formatted(10_000_000 + NUMBERS.incrementAndGet());
    }

    static String aProvider(String ukprn) {
        return created(Api.administrator().post("/providers", Map.of("ukprn", ukprn, "name", "Northshire Training")))
                .path("providerId");
    }

    static String aCourse() {
        return created(Api.administrator()
                        .post(
                                "/courses",
                                Map.of("title", "Leading careers", "level", "LEVEL_6", "awardingBody", "Award Body")))
                .path("courseId");
    }

    static String anOffering(String provider, int fundedPlaces) {
        return anOffering(provider, aCourse(), fundedPlaces);
    }

    static String anOffering(String provider, String course, int fundedPlaces) {
        return created(Api.administrator()
                        .post(
                                "/offerings",
                                Map.of(
                                        "providerId",
                                        provider,
                                        "courseId",
                                        course,
                                        "academicYear",
                                        "2026/27",
                                        "fundedPlaces",
                                        fundedPlaces)))
                .path("offeringId");
    }

    static String aCohortOf(String offering, int capacity) {
        return created(Api.administrator()
                        .post(
                                "/cohorts",
                                Map.of(
                                        "offeringId",
                                        offering,
                                        "name",
                                        "Autumn",
                                        "capacity",
                                        capacity,
                                        "startsOn",
                                        today().minusDays(30).toString(),
                                        "endsOn",
                                        today().plusDays(30).toString())))
                .path("cohortId");
    }

    /** A cohort of a new provider with this UKPRN. */
    static String aCohort(String ukprn, int capacity) {
        return aCohortOf(anOffering(aProvider(ukprn), 1_000), capacity);
    }

    /** A leader who holds the role at the school since long ago. */
    static String aLeaderAt(String establishment) {
        String leader = aLeader();
        appoint(leader, establishment, today().minusYears(1));
        return leader;
    }

    static String aLeader() {
        String email = "leader" + NUMBERS.incrementAndGet() + "@example.org";
        return created(Api.administrator().post("/careers-leaders", Map.of("name", "Sam Example", "workEmail", email)))
                .path("leaderId");
    }

    static void appoint(String leader, String establishment, LocalDate from) {
        created(Api.administrator()
                .post(
                        "/careers-leaders/" + leader + "/appointments",
                        Map.of("establishment", establishment, "from", from.toString())));
    }

    static String enrolled(String cohort, String leader, String establishment) {
        return created(Api.school(establishment).post("/enrolments", enrolment(cohort, leader, establishment)))
                .path("enrolmentId");
    }

    static Map<String, Object> enrolment(String cohort, String leader, String establishment) {
        return Map.of("cohortId", cohort, "leaderId", leader, "establishment", establishment);
    }

    /** An enrolment that the provider has declared completed yesterday. */
    static String aCompletedEnrolment(String establishment) {
        String ukprn = ukprn();
        String enrolment = enrolled(aCohort(ukprn, 5), aLeaderAt(establishment), establishment);
        complete(ukprn, enrolment);
        return enrolment;
    }

    static void complete(String ukprn, String enrolment) {
        confirm(ukprn, enrolment);
        ok(Api.provider(ukprn).post("/enrolments/" + enrolment + "/completion", completion(today().minusDays(1))));
    }

    /** Endorsed by a senior leader of the school and confirmed by the provider. */
    static void confirm(String ukprn, String enrolment) {
        endorse(enrolment);
        ok(Api.provider(ukprn).post("/enrolments/" + enrolment + "/confirmation", null));
    }

    static void endorse(String enrolment) {
        String establishment = ok(Api.auditor().get("/enrolments/" + enrolment)).path("establishment");
        ok(Api.seniorLeader(establishment).post("/enrolments/" + enrolment + "/endorsement", null));
    }

    /** A pass of the level 6 course on that day. */
    static Map<String, Object> completion(LocalDate day) {
        return Map.of(
                "completedOn",
                day.toString(),
                "awardingBodyResult",
                Map.of(
                        "reference",
                        "AB-" + NUMBERS.incrementAndGet(),
                        "level",
                        "LEVEL_6",
                        "awardedOn",
                        today().toString()));
    }

    /** A claim that has been submitted. */
    static String aClaim(String establishment) {
        return claimFor(establishment, aCompletedEnrolment(establishment));
    }

    static String claimFor(String establishment, String enrolment) {
        return created(Api.school(establishment).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .path("claimId");
    }

    static Response decide(Api approver, String claim, String stage, String outcome) {
        String sha = Api.auditor().get("/bursary-claims/" + claim).path("contentSha256");
        return approver.post(
                "/bursary-claims/" + claim + "/decisions",
                Map.of("stage", stage, "outcome", outcome, "contentSha256", sha));
    }

    static String anApprovedClaim(String establishment) {
        String claim = aClaim(establishment);
        ok(decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        ok(decide(Api.approver(2), claim, "SECOND", "APPROVED"));
        return claim;
    }

    static String aRun() {
        return created(Api.officer().post("/payment-runs", null)).path("runId");
    }

    static String anAuthorisedRun() {
        String run = aRun();
        String sha =
                ok(Api.officer().post("/payment-runs/" + run + "/lock", null)).path("contentSha256");
        ok(Api.approver(2).post("/payment-runs/" + run + "/authorisation", Map.of("contentSha256", sha)));
        return run;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** Balances by account, in pence. */
    static Map<String, Long> balances() {
        Map<String, Long> balances = new HashMap<>();
        Response trial = ok(Api.auditor().get("/ledger/trial-balance"));
        for (Map<String, ?> row : trial.jsonPath().<Map<String, ?>>getList("accounts")) {
            Map<?, ?> balance = (Map<?, ?>) row.get("balance");
            balances.put(row.get("account").toString(), ((Number) balance.get("amountPence")).longValue());
        }
        return balances;
    }

    static Response created(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response;
    }

    static Response ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static int execute(String sql) {
        try {
            return Database.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
