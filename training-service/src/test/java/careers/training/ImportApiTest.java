package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.Repository;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import as an operation: dry run, report, refusal. */
@QuarkusTest
@WithInfrastructure
class ImportApiTest {

    private static final String EFFECTIVE = "?effectiveOn=";

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void reportsADryRunAndChangesNothing() {
        // Given
        Registers.imported(Registers.GIAS + "900001,Ash,Open,,\r\n900002,Beech,Open,,\r\n");
        String before = Database.value("select count(*) from outbox");
        // When
        Response dry = Registers.imported(
                "?dryRun=true", Registers.GIAS + "900001,Ashgrove,Open,,\r\n900003,Cedar,Open,,\r\n");
        // Then
        assertThat(dry.<Boolean>path("dryRun")).isTrue();
        assertThat(dry.<Integer>path("added")).isEqualTo(1);
        assertThat(dry.<Integer>path("changed")).isEqualTo(1);
        assertThat(dry.<Integer>path("vanished")).isEqualTo(1);
        assertThat(dry.<Integer>path("openBefore")).isEqualTo(2);
        assertThat(dry.<Integer>path("disappearing")).isEqualTo(1);
        assertThat(Database.value("select string_agg(name, ' ' order by reference) from establishment"))
                .isEqualTo("Ash Beech");
        assertThat(Database.value("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    void pagesTheReportAndFiltersItByKindOfChange() {
        // Given
        Registers.imported(Registers.GIAS + "900001,Ash,Open,,\r\n900002,Beech,Open,,\r\n");
        Response done = Registers.imported(
                "?acknowledgedDisappearances=1",
                Registers.GIAS + "900001,Ash,Closed,,31-08-2024\r\n900003,Cedar,Open,,\r\n");
        String changes = "/establishment-imports/" + done.path("importId") + "/changes";
        // When
        Response first = World.ok(Api.auditor().get(changes + "?limit=2"));
        Response second = World.ok(Api.auditor().get(changes + "?limit=2&cursor=" + first.path("next")));
        // Then
        assertThat(first.<List<String>>path("items.change")).containsExactly("CLOSED", "ADDED");
        assertThat(first.<List<Map<String, String>>>path("items[0].fields"))
                .containsExactly(
                        Map.of("field", "status", "before", "OPEN", "after", "CLOSED"),
                        field("closedOn", null, "2024-08-31"));
        assertThat(second.<List<String>>path("items.subject")).containsExactly("EN-900002");
        assertThat(second.<String>path("next")).isNull();
        assertThat(World.ok(Api.auditor().get(changes + "?change=VANISHED")).<List<Integer>>path("items.position"))
                .containsExactly(3);
        assertThatProblem(Api.auditor().get(changes + "?change=GONE")).is(400);
        assertThatProblem(Api.auditor().get(changes + "?change=CLOSED&cursor=" + first.path("next")))
                .is(400)
                .hasCode("INVALID_CURSOR");
        assertThatProblem(Api.auditor().get("/establishment-imports/" + World.key() + "/changes"))
                .is(404);
    }

    @Test
    void refusesAFileByWhichMoreThanFivePercentOfTheOpenWouldDisappear() {
        // Given
        Registers.imported(Registers.schools(900_001, 900_040));
        // Then: two of forty are five per cent
        Registers.imported(Registers.schools(900_001, 900_038));
        // and two of the thirty-eight that are left are more
        refusesForTwoOfThirtyEight(Registers.refused("", Registers.schools(900_001, 900_036)));
        refusesForTwoOfThirtyEight(
                Registers.refused("?acknowledgedDisappearances=3", Registers.schools(900_001, 900_036)));
        assertThat(Database.value("select count(*) from establishment where unlisted_on is not null"))
                .isEqualTo("2");
        // When
        Response done = Registers.imported("?acknowledgedDisappearances=2", Registers.schools(900_001, 900_036));
        // Then: who said so stands in the record
        Response listed = World.ok(Api.auditor().get("/establishment-imports?limit=1"));
        assertThat(listed.<List<String>>path("items.importId")).containsExactly(done.<String>path("importId"));
        assertThat(listed.<List<Integer>>path("items.acknowledgedDisappearances"))
                .containsExactly(2);
        assertThat(listed.<List<String>>path("items.importedBy")).containsExactly("admin-1");
        Response gone = World.ok(Api.auditor().get("/establishments/EN-900037"));
        assertThat(gone.<String>path("status")).isEqualTo("UNKNOWN");
        assertThat(gone.<String>path("unlistedOn")).isEqualTo(World.today().toString());
        assertThat(Database.value("select payload->>'open' from outbox where aggregate_id = 'EN-900037'"
                        + " order by aggregate_version desc limit 1"))
                .isEqualTo("false");
    }

    private static void refusesForTwoOfThirtyEight(Response refused) {
        assertThat(refused.<String>path("refusal.code")).isEqualTo("TOO_MANY_WOULD_DISAPPEAR");
        assertThat(refused.<String>path("refusal.title.en")).startsWith("More than 5 %");
        assertThat(refused.<String>path("refusal.title.cy")).startsWith("Byddai mwy na 5 %");
        assertThat(refused.<Integer>path("refusal.disappearing")).isEqualTo(2);
        assertThat(refused.<Integer>path("refusal.openBefore")).isEqualTo(38);
        assertThat(refused.<Object>path("added")).isNull();
        assertThat(refused.<Object>path("importedAt")).isNull();
        assertThat(refused.<String>path("finishedAt")).isNotBlank();
        assertThat(World.ok(Api.auditor().get("/establishment-imports/" + refused.path("importId") + "/changes"))
                        .<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void letsNothingVanishThroughAPartialFile() {
        Registers.imported(Registers.schools(900_001, 900_010));
        Response done = Registers.imported("?coverage=PARTIAL", Registers.schools(900_011, 900_011));
        assertThat(done.<Integer>path("vanished")).isZero();
        assertThat(Database.value("select count(*) from establishment where unlisted_on is null"))
                .isEqualTo("11");
    }

    @Test
    void guardsTheLinksAsItGuardsTheEstablishments() {
        // Given
        Registers.link("900001 Successor 900002", "900003 Successor 900004");
        String one = Registers.LINKS + "900001,900002,,Successor,01-09-2024\r\n";
        // Then
        assertThat(Registers.refused("", one).<String>path("refusal.code")).isEqualTo("TOO_MANY_WOULD_DISAPPEAR");
        Response done = Registers.imported("?acknowledgedDisappearances=1", one);
        assertThat(World.ok(Api.auditor().get("/establishment-imports/" + done.path("importId") + "/changes"))
                        .<List<String>>path("items.subject"))
                .containsExactly("900003 SUCCESSOR 900004");
        assertThat(Database.value("select lineage_key('EN-900004')")).isEqualTo("EN-900004");
        assertThat(Database.value("select lineage_key('EN-900002')")).isEqualTo("EN-900001");
    }

    @Test
    void refusesARegisterOfAnEarlierDayThanTheOneItHas() {
        Registers.imported(EFFECTIVE + "2025-04-22", Registers.schools(900_001, 900_002));
        Response earlier = Registers.refused(EFFECTIVE + "2025-04-21", Registers.schools(900_001, 900_002));
        assertThat(earlier.<String>path("refusal.code")).isEqualTo("REGISTER_OUT_OF_DATE");
        assertThat(earlier.<String>path("refusal.latest")).isEqualTo("2025-04-22");
        Registers.imported(EFFECTIVE + "2025-04-22", Registers.schools(900_001, 900_003));
    }

    @ParameterizedTest
    @CsvSource({
        "dryRun=yes, ?dryRun, NOT_IN_LIST",
        "dryRun=TRUE, ?dryRun, NOT_IN_LIST",
        "coverage=complete, ?coverage, NOT_IN_LIST",
        "effectiveOn=2025-02-29, ?effectiveOn, NOT_A_DAY",
        "effectiveOn=22-04-2025, ?effectiveOn, NOT_A_DAY",
        "effectiveOn=2025-04-22T00:00:00Z, ?effectiveOn, NOT_A_DAY",
        "effectiveOn=9999-12-31, ?effectiveOn, DAY_IN_FUTURE",
        "acknowledgedDisappearances=-1, ?acknowledgedDisappearances, OUT_OF_RANGE",
        "acknowledgedDisappearances=1e3, ?acknowledgedDisappearances, OUT_OF_RANGE",
        "acknowledgedDisappearances=99999999999, ?acknowledgedDisappearances, OUT_OF_RANGE"
    })
    void refusesParametersItCannotRead(String query, String pointer, String code) {
        Response refused = Registers.post("?" + query, Registers.schools(900_001, 900_001));
        assertThatProblem(refused).is(400).hasCode("MALFORMED_REQUEST");
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
        assertThat(Database.value("select count(*) from register_file")).isEqualTo("0");
    }

    @Test
    void showsImportsOfTheTimeWhenFilesWereNotKept() {
        // Given
        Registers.imported(Registers.schools(900_001, 900_002));
        World.execute("insert into establishment_import (id, layout, dry_run, coverage, effective_on, sha256, added,"
                + " changed, unchanged, rejected, problems, imported_by, imported_at) values"
                + " ('01900000-0000-7000-8000-0000000000aa', 'GIAS', false, 'PARTIAL', current_date, 'x', 3, 2, 1, 0,"
                + " '[]', 'admin-9', '2026-01-02T03:04:05Z')");
        // When
        Response listed = World.ok(Api.auditor().get("/establishment-imports"));
        // Then
        assertThat(listed.<List<String>>path("items.state")).containsExactly("DONE", "DONE");
        assertThat(listed.<List<String>>path("items.importedBy")).containsExactly("admin-1", "admin-9");
        Response old = World.ok(Api.auditor().get("/establishment-imports/01900000-0000-7000-8000-0000000000aa"));
        assertThat(old.<Integer>path("added")).isEqualTo(3);
        assertThat(old.<Integer>path("rows")).isEqualTo(6);
        assertThat(old.<Integer>path("rowsDone")).isEqualTo(6);
        assertThat(old.<String>path("finishedAt")).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void refusesFilesThatAreNoRegister() throws IOException {
        byte[] register = Registers.schools(900_001, 900_002).getBytes(StandardCharsets.UTF_8);
        refuses(new byte[0]);
        refuses(new byte[] {0, 0, 0, 0});
        refuses("null".getBytes(StandardCharsets.UTF_8));
        refuses("PK\u0003\u0004 not a sheet".getBytes(StandardCharsets.UTF_8));
        refuses("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".getBytes(StandardCharsets.UTF_8));
        refuses(gzipped(register));
        refuses(Registers.schools(900_001, 900_002).getBytes(StandardCharsets.UTF_16));
        refuses("URN,EstablishmentName\r\n900001,\"never closed".getBytes(StandardCharsets.UTF_8));
        refuses(("a,".repeat(20_000) + "EstablishmentName\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(Database.value("select count(*) from register_file")).isEqualTo("0");
    }

    @Test
    void takesRowsFullOfNonsenseAndSaysSoRowByRow() {
        Response done = Registers.imported(Registers.GIAS
                + "900001,=cmd|' /C calc'!A0,Open,,\r\n"
                + "900002,<script>alert(1)</script>,Open,,\r\n"
                + "900003,'; drop table establishment; --,Open,,\r\n"
                + "900004,Nul\u0000l,Open,,\r\n"
                + "900005,Ysgol \u202Egnol,Open,,\r\n"
                + "٩٠٠٠٠٦,Arabic digits,Open,,\r\n"
                + "900007," + "x".repeat(201) + ",Open,,\r\n"
                + "900008,Dates,Open,30-02-2020,\r\n"
                + "900009,Null,Open,,\r\n"
                + "900010\r\n");
        assertThat(done.<List<String>>path("problems.code"))
                .containsExactly("TEXT_INVALID", "URN_INVALID", "TEXT_TOO_LONG", "DATE_INVALID", "NAME_MISSING");
        assertThat(done.<Integer>path("added")).isEqualTo(5);
        assertThat(World.ok(Api.auditor().get("/establishments/EN-900003")).<String>path("name"))
                .isEqualTo("'; drop table establishment; --");
    }

    @Test
    void takesThePublishedFilesInFullWhenTheyAreAtHand() throws IOException {
        Path folder = Repository.root().resolve("../shared/data/gias");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        Response census = real("", folder.resolve("schools-england-pupils-2021.csv"));
        assertThat(census.<Integer>path("added")).isEqualTo(20_760);
        Response links = real(EFFECTIVE + "2025-04-22", folder.resolve("gias-links-2025-04-22.csv"));
        assertThat(links.<Integer>path("added")).isEqualTo(33_801);
        assertThat(links.<Integer>path("rejected")).isZero();
        assertThat(Database.value("select count(*) || ' ' || count(distinct lineage) from lineage_member"))
                .isEqualTo("29255 12381");
        Response extract = real("", folder.resolve("gias-establishments-extract.csv"));
        assertThat(extract.<Integer>path("rejected")).isEqualTo(1);
        assertThat(extract.<Integer>path("added") + extract.<Integer>path("changed"))
                .isEqualTo(7);
        assertThat(real(EFFECTIVE + "2025-04-22", folder.resolve("gias-links-2025-04-22.csv"))
                        .<Integer>path("unchanged"))
                .isEqualTo(33_801);
    }

    private static Response real(String query, Path file) throws IOException {
        return Registers.imported(query, Files.readAllBytes(file));
    }

    private static void refuses(byte[] file) {
        Response refused = Registers.post("", file);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Map<String, String> field(String name, String before, String after) {
        Map<String, String> field = new HashMap<>();
        field.put("field", name);
        field.put("before", before);
        field.put("after", after);
        return field;
    }
}
