package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * One enrolment as the service makes it, from its provider to its completion. What is put into the database in numbers is
 * a copy of it.
 */
record Template(
        String school,
        String provider,
        String course,
        String offering,
        String cohort,
        String leader,
        String enrolment) {

    static final String TRAINING = "/api/training/v1/";

    private static final String SCHOOL = "EN-900001";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int SEPTEMBER = 9;

    /** Makes it over the public API, in the fictional register. */
    static Template make(ApiClient api) {
        RegisterImports.done(api, register());
        var provider = made(
                api, "providers", Map.of("ukprn", "10900001", "name", "Measured Training (fictional)"), "providerId");
        var course = made(api, "courses", Map.of("title", "Leading careers", "level", "NON_ACCREDITED"), "courseId");
        var offering = made(
                api,
                "offerings",
                Map.of(
                        "providerId",
                        provider,
                        "courseId",
                        course,
                        "academicYear",
                        academicYear(),
                        "fundedPlaces",
                        100_000),
                "offeringId");
        var cohort = made(
                api,
                "cohorts",
                Map.of(
                        "offeringId",
                        offering,
                        "name",
                        "Measured",
                        "capacity",
                        1_000,
                        "startsOn",
                        today().minusDays(40).toString(),
                        "endsOn",
                        today().plusDays(40).toString()),
                "cohortId");
        var leader = made(
                api,
                "careers-leaders",
                Map.of("name", "Measured Leader", "workEmail", "leader@example.org"),
                "leaderId");
        made(
                api,
                "careers-leaders/" + leader + "/appointments",
                Map.of("establishment", SCHOOL, "from", today().minusYears(1).toString()),
                "leaderId");
        var enrolment = api.post(
                        Actor.SCHOOLS,
                        TRAINING + "enrolments",
                        Map.of("cohortId", cohort, "leaderId", leader, "establishment", SCHOOL))
                .expect(201)
                .text("enrolmentId");
        var path = TRAINING + "enrolments/" + enrolment;
        api.post(Actor.SELMA, path + "/endorsement", null).expect(200);
        api.post(Actor.PROVIDER_1, path + "/confirmation", null).expect(200);
        var yesterday = Map.of("completedOn", today().minusDays(1).toString());
        api.post(Actor.PROVIDER_1, path + "/completion", yesterday).expect(200);
        return new Template(SCHOOL, provider, course, offering, cohort, leader, enrolment);
    }

    /** The day in London, by which the scheme counts. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(LONDON));
    }

    private static String made(ApiClient api, String collection, Map<String, ?> definition, String id) {
        return api.post(Actor.PRIYA, TRAINING + collection, definition)
                .expect(201)
                .text(id);
    }

    private static String academicYear() {
        int begin = today().getMonthValue() >= SEPTEMBER ? today().getYear() : today().getYear() - 1;
        return "%d/%02d".formatted(begin, (begin + 1) % 100);
    }

    /** The fictional register travels with the demonstration. */
    private static byte[] register() {
        try (var in = Actor.class.getResourceAsStream("register.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BenchFailure("The fictional register cannot be read: " + e.getMessage(), e);
        }
    }
}
