package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ProviderImportApiTest {

    private static final String COMPLETIONS =
            "externalRef,enrolmentId,completedOn,outcome,reasonCode,awardReference,awardLevel,awardedOn\n";

    private String ukprn;
    private String cohort;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        cohort = World.aCohort(ukprn, 50);
    }

    @Test
    void declaresCompletionsLikeSingleCallsAndTheSameFileChangesNothing() {
        // Given
        List<String> enrolments = confirmed(3);
        String csv = COMPLETIONS
                + pass("NT-1", enrolments.get(0))
                + pass("NT-2", enrolments.get(1))
                + "NT-3," + enrolments.get(2) + "," + World.today() + ",FAILED," + aNonCompletionReason() + ",,,\n";
        // When
        Response first = Imports.done(ukprn, "COMPLETIONS", "APPLY", csv);
        Response again = Imports.done(ukprn, "COMPLETIONS", "APPLY", csv);
        // Then
        assertThat(Imports.counts(first)).containsExactly(3, 0, 0, 0);
        assertThat(Imports.counts(again)).containsExactly(0, 0, 3, 0);
        assertThat(again.<String>path("importId")).isNotEqualTo(first.path("importId"));
        assertThat(again.<String>path("fileSha256")).isEqualTo(first.path("fileSha256"));
        assertThat(Database.value("select string_agg(outcome, ' ' order by outcome) from completion"))
                .isEqualTo("FAILED PASSED PASSED");
        assertThat(Database.value("select string_agg(distinct declared_by, ' ') from completion"))
                .isEqualTo("provider-client-1");
        assertThat(Database.value("select count(*) from certificate")).isEqualTo("2");
        assertThat(Database.value("select count(*) from audit_entry where action = 'IMPORT_COMPLETIONS'"))
                .isEqualTo("3");
    }

    @Test
    void confirmsRejectsAndStartsPlaces() {
        // Given
        List<String> enrolments = requested(3);
        World.endorse(enrolments.get(0));
        String reason = aRejectionReason();
        String csv = "decision,enrolmentId,externalRef,reasonCode\n"
                + "CONFIRM," + enrolments.get(0) + ",A,\n"
                + "REJECT," + enrolments.get(1) + ",B," + reason + "\n"
                + "REJECT," + enrolments.get(2) + ",C,\n"
                + "CONFIRM," + enrolments.get(2) + ",D," + reason + "\n"
                + "MAYBE," + enrolments.get(2) + ",E,\n";
        // When
        Response view = Imports.done(ukprn, "ENROLMENTS", "APPLY", csv);
        Response started = Imports.done(
                ukprn, "ENROLMENTS", "APPLY", "externalRef,enrolmentId,decision\nA," + enrolments.get(0) + ",START\n");
        // Then
        assertThat(Imports.counts(view)).containsExactly(2, 0, 0, 3);
        assertThat(Imports.counts(started)).containsExactly(0, 1, 0, 0);
        assertThat(Database.value("select string_agg(state, ' ' order by id) from enrolment"))
                .isEqualTo("IN_PROGRESS REJECTED REQUESTED");
        assertThat(World.ok(Api.provider(ukprn).get("/provider-imports/" + view.path("importId") + "/errors"))
                        .asString()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[0] + line.split(",")[2] + line.split(",")[3]))
                .containsExactly("4NOT_NULLreasonCode", "5UNREADABLEreasonCode", "6UNREADABLEdecision");
    }

    @Test
    void recordsProgressAndCorrectsWhatAReferenceSaidBefore() {
        // Given
        String enrolment = confirmed(1).getFirst();
        String digest = "0123456789abcdef".repeat(4);
        String columns = "externalRef,enrolmentId,kind,occurredOn,evidenceReference,evidenceSha256,retracts\n";
        String started = "P-1," + enrolment + ",STARTED," + World.today().minusDays(9) + ",,,\n";
        String module = "P-2," + enrolment + ",MODULE," + World.today().minusDays(8) + ",portfolio/7," + digest + ",\n";
        // When
        Response first = progress(columns + started + module);
        Response again = progress(columns + started + module);
        Response corrected = progress(columns + started + "P-2," + enrolment + ",MODULE,"
                + World.today().minusDays(7) + ",,,FALSE\n");
        Response retracted = progress(
                columns + "P-2," + enrolment + ",MODULE," + World.today().minusDays(7) + ",,,TRUE\n");
        // Then
        assertThat(Imports.counts(first)).containsExactly(2, 0, 0, 0);
        assertThat(Imports.counts(again)).containsExactly(0, 0, 2, 0);
        assertThat(Imports.counts(corrected)).containsExactly(0, 1, 1, 0);
        assertThat(Imports.counts(retracted)).containsExactly(0, 1, 0, 0);
        assertThat(Waiting.state(enrolment)).isEqualTo("IN_PROGRESS");
        Response said = World.ok(Api.provider(ukprn).get("/enrolments/" + enrolment + "/progress"));
        assertThat(said.<List<Boolean>>path("items.standing")).containsExactly(true, false, false, false);
        assertThat(said.<String>path("items[1].evidence.sha256")).isEqualTo(digest);
        assertThat(said.<List<String>>path("items.supersedes"))
                .containsExactly(null, null, said.path("items[1].progressId"), said.path("items[2].progressId"));
        assertThat(Database.value("select count(*) from audit_entry where action = 'IMPORT_PROGRESS'"))
                .isEqualTo("4");
    }

    @Test
    void refusesProgressRowByRowAndTriesItWithoutKeepingAnything() {
        // Given
        List<String> enrolments = requested(2);
        World.confirm(ukprn, enrolments.getFirst());
        String csv = "externalRef,enrolmentId,kind,occurredOn,sessionId,evidenceReference,retracts\n"
                + "P-1," + enrolments.get(0) + ",MODULE," + World.today() + ",,,\n"
                + "P-2," + enrolments.get(0) + ",MODULE," + World.today().plusDays(1) + ",,,\n"
                + "P-3," + enrolments.get(0) + ",SESSION_ATTENDED," + World.today() + ",,,\n"
                + "P-4," + enrolments.get(0) + ",MODULE," + World.today() + ",,portfolio/7,\n"
                + "P-5," + enrolments.get(0) + ",MODULE," + World.today() + ",,,perhaps\n"
                + "P-6," + enrolments.get(0) + ",MODULE," + World.today() + ",,,true\n"
                + "P-7," + enrolments.get(1) + ",MODULE," + World.today() + ",,,\n";
        // When
        Response tried = Imports.done(ukprn, "PROGRESS", "VALIDATE", csv);
        Response done = progress(csv);
        // Then
        for (Response view : List.of(tried, done)) {
            assertThat(outcomes(ukprn, view))
                    .containsExactly(
                            "CREATED ",
                            "REJECTED PROGRESS_IN_FUTURE",
                            "REJECTED PROGRESS_UNFIT",
                            "REJECTED VALIDATION_FAILED",
                            "REJECTED MALFORMED_REQUEST",
                            "REJECTED PROGRESS_UNKNOWN",
                            "REJECTED ENROLMENT_STATE_CONFLICT");
        }
        assertThat(Database.value("select count(*) from progress_event")).isEqualTo("1");
        assertThat(World.ok(Api.provider(ukprn).get("/provider-imports/" + done.path("importId") + "/errors"))
                        .asString())
                .contains("5,P-4,NOT_NULL,evidenceSha256,")
                .contains("6,P-5,UNREADABLE,retracts,")
                .doesNotContain("perhaps");
    }

    @Test
    void saysOfEachRowWhatBecameOfItAndABadOneSpoilsNoOther() {
        // Given
        List<String> enrolments = confirmed(2);
        String others = World.enrolled(World.aCohort(World.ukprn(), 5), World.aLeaderAt(SCHOOL), SCHOOL);
        String csv = COMPLETIONS
                + "=cmd|' /C calc'!A0," + others + "," + World.today() + ",,,,,\n"
                + pass("NT-2", enrolments.get(0))
                + "NT-3," + enrolments.get(1) + ",2026-02-30,,,,,\n"
                + "NT-4," + enrolments.get(1) + "," + World.today().plusDays(1) + ",FAILED," + aNonCompletionReason()
                + ",,,\n"
                + "NT-5,not-an-id," + World.today() + ",,,,,\n"
                + "NT-6," + enrolments.get(1) + "," + World.today() + ",,,,,\n"
                + pass("NT-2", enrolments.get(1));
        // When
        Response view = Imports.done(ukprn, "COMPLETIONS", "APPLY", csv);
        // Then
        assertThat(Imports.counts(view)).containsExactly(1, 0, 0, 6);
        assertThat(Imports.rows(ukprn, view).stream()
                        .map(row -> row.get("line") + " " + row.get("outcome") + " " + code(row)))
                .containsExactly(
                        "2 REJECTED NOT_FOUND",
                        "3 CREATED ",
                        "4 REJECTED MALFORMED_REQUEST",
                        "5 REJECTED COMPLETION_IN_FUTURE",
                        "6 REJECTED VALIDATION_FAILED",
                        "7 REJECTED AWARDING_BODY_RESULT_REQUIRED",
                        "8 REJECTED EXTERNAL_REF_REPEATED");
        Response sheet = World.ok(Api.provider(ukprn).get("/provider-imports/" + view.path("importId") + "/errors"));
        assertThat(sheet.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(sheet.asString())
                .contains("2,'=cmd|' /C calc'!A0,NOT_FOUND,")
                .contains("4,NT-3,UNREADABLE,completedOn,")
                .contains("6,NT-5,NOT_A_UUID,enrolmentId,")
                .contains("rhaid iddo fod yn UUID")
                .doesNotContain("not-an-id", "2026-02-30");
        assertThat(World.ok(Api.auditor().get("/provider-imports/" + view.path("importId") + "/rows?outcome=CREATED"))
                        .<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void refusesRowByRowAPassWithoutTheAttendanceAndAttendanceTakenFromUnderAPass() {
        // Given
        Attendance first = Attendance.required(100);
        Attendance second = first.another();
        String session = first.session(World.today().minusDays(3));
        String columns = "externalRef,enrolmentId,kind,occurredOn,sessionId,retracts\n";
        String attended = "P-1," + second.enrolment() + ",SESSION_ATTENDED," + World.today() + "," + session + ",";
        Imports.done(first.ukprn(), "PROGRESS", "APPLY", columns + attended + "\n");
        // When
        Response passes = Imports.done(
                first.ukprn(),
                "COMPLETIONS",
                "APPLY",
                COMPLETIONS + pass("NT-1", first.enrolment()) + pass("NT-2", second.enrolment()));
        Response retraction = Imports.done(first.ukprn(), "PROGRESS", "APPLY", columns + attended + "true\n");
        // Then
        assertThat(outcomes(first.ukprn(), passes)).containsExactly("REJECTED ATTENDANCE_INSUFFICIENT", "CREATED ");
        assertThat(outcomes(first.ukprn(), retraction)).containsExactly("REJECTED PASS_RESTS_ON_ATTENDANCE");
    }

    @Test
    void validatesWithoutChangingAnything() {
        // Given
        List<String> enrolments = confirmed(2);
        String csv = COMPLETIONS + pass("NT-1", enrolments.get(0)) + "NT-2," + enrolments.get(1) + ",,,,,,\n";
        // When
        Response tried = Imports.done(ukprn, "COMPLETIONS", "VALIDATE", csv);
        // Then
        assertThat(Imports.counts(tried)).containsExactly(1, 0, 0, 1);
        assertThat(Database.value("select count(*) from completion")).isEqualTo("0");
        assertThat(Database.value("select count(*) from certificate")).isEqualTo("0");
        assertThat(Database.value("select count(*) from provider_record")).isEqualTo("0");
        assertThat(Database.value("select count(*) from outbox where type like 'training.enrolment.completed'"))
                .isEqualTo("0");
        assertThat(Imports.counts(Imports.done(ukprn, "COMPLETIONS", "APPLY", csv)))
                .containsExactly(1, 0, 0, 1);
    }

    @Test
    void letsAReferenceSaySomethingElseOnlyAsTheRulesAllow() {
        // Given
        String enrolment = confirmed(1).getFirst();
        Imports.done(ukprn, "COMPLETIONS", "APPLY", COMPLETIONS + pass("NT-1", enrolment));
        String changed = COMPLETIONS
                + "NT-1," + enrolment + "," + World.today().minusDays(3) + ",PASSED,,AB-9,LEVEL_6," + World.today()
                + "\n";
        // When
        Response refused = Imports.done(ukprn, "COMPLETIONS", "APPLY", changed);
        Certificates.voidCompletion(ukprn, enrolment);
        Response taken = Imports.done(ukprn, "COMPLETIONS", "APPLY", changed);
        // Then
        assertThat(Imports.counts(refused)).containsExactly(0, 0, 0, 1);
        assertThat(code(Imports.rows(ukprn, refused).getFirst())).isEqualTo("ENROLMENT_STATE_CONFLICT");
        assertThat(Imports.counts(taken)).containsExactly(0, 1, 0, 0);
    }

    @Test
    void refusesFilesThatCannotBeWorkedOn() {
        Api provider = Api.provider(ukprn);
        assertThatProblem(Imports.send(provider, "COMPLETIONS", "APPLY", "externalRef,completedOn\nNT-1,x\n"))
                .is(422)
                .hasCode("IMPORT_COLUMNS_WRONG");
        assertThatProblem(Imports.send(provider, "COMPLETIONS", "APPLY", COMPLETIONS))
                .is(422)
                .hasCode("IMPORT_EMPTY");
        assertThatProblem(Imports.send(provider, "COMPLETIONS", "APPLY", ""))
                .is(422)
                .hasCode("IMPORT_UNREADABLE");
        assertThatProblem(Imports.send(provider, "SALARIES", "APPLY", COMPLETIONS))
                .is(400);
        assertThatProblem(provider.postCsv("/provider-imports", new byte[] {'a'}, World.key()))
                .is(400)
                .hasCode("MALFORMED_REQUEST");
        assertThatProblem(Imports.send(provider, "COMPLETIONS", "APPLY", COMPLETIONS + "NT,x,,,,,,\n".repeat(10_001)))
                .is(413)
                .hasCode("IMPORT_TOO_LARGE");
        assertThatProblem(Imports.send(
                        Api.with("none", Set.of("provider-client"), Map.of()), "COMPLETIONS", "APPLY", COMPLETIONS))
                .is(403);
        assertThat(Database.value("select count(*) from provider_import")).isEqualTo("0");
    }

    @Test
    void showsAFileToItsProviderOnly() {
        Response view = Imports.done(
                ukprn,
                "COMPLETIONS",
                "VALIDATE",
                COMPLETIONS + pass("NT-1", confirmed(1).getFirst()));
        String path = "/provider-imports/" + view.path("importId");
        for (String part : List.of("", "/rows", "/errors")) {
            assertThatProblem(Api.provider("10099999").get(path + part)).is(404);
            World.ok(Api.auditor().get(path + part));
        }
        assertThat(World.ok(Api.provider("10099999").get("/provider-imports")).<List<?>>path("items"))
                .isEmpty();
        assertThat(World.ok(Api.provider(ukprn).get("/provider-imports")).<List<?>>path("items"))
                .hasSize(1);
    }

    private Response progress(String csv) {
        return Imports.done(ukprn, "PROGRESS", "APPLY", csv);
    }

    private static List<String> outcomes(String ukprn, Response view) {
        return Imports.rows(ukprn, view).stream()
                .map(row -> row.get("outcome") + " " + code(row))
                .toList();
    }

    private static Object code(Map<String, Object> row) {
        return row.get("refusal") instanceof Map<?, ?> refusal ? refusal.get("code") : "";
    }

    private static String pass(String reference, String enrolment) {
        return reference + "," + enrolment + "," + World.today().minusDays(1) + ",PASSED,,AB-" + reference + ",LEVEL_6,"
                + World.today() + "\n";
    }

    private static String aNonCompletionReason() {
        return reason("non-completion-reasons");
    }

    private static String aRejectionReason() {
        return reason("rejection-reasons");
    }

    private static String reason(String list) {
        return World.ok(Api.auditor().get("/reference-data/" + list)).path("codes[0].code");
    }

    private List<String> requested(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL))
                .toList();
    }

    private List<String> confirmed(int count) {
        List<String> enrolments = requested(count);
        enrolments.forEach(enrolment -> World.confirm(ukprn, enrolment));
        return enrolments;
    }
}
