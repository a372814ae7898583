package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work on a file is cut off, and every row is still done once. */
@QuarkusTest
@WithInfrastructure
class ImportRecoveryTest {

    private static final int ROWS = 60;
    /** The connections that hold the file or work on a row of it: both hold advisory locks. */
    private static final String CUT_OFF =
            "select count(pg_terminate_backend(pid)) from (select distinct pid from pg_locks"
                    + " where locktype = 'advisory' and pid <> pg_backend_pid()) busy";

    private String ukprn;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
    }

    @Test
    void goesOnAfterEveryConnectionWasCutOffBetweenAndWithinRows() {
        // Given
        String cohort = World.aCohort(ukprn, ROWS);
        List<String> enrolments = IntStream.range(0, ROWS)
                .mapToObj(i -> World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL))
                .peek(enrolment -> World.confirm(ukprn, enrolment))
                .toList();
        String csv = "externalRef,enrolmentId,completedOn,awardReference,awardLevel,awardedOn\n"
                + enrolments.stream()
                        .map(enrolment -> enrolment.substring(30) + "-" + enrolments.indexOf(enrolment) + ","
                                + enrolment + "," + World.today() + ",AB-1,LEVEL_6," + World.today() + "\n")
                        .collect(Collectors.joining());
        String id =
                Imports.send(Api.provider(ukprn), "COMPLETIONS", "APPLY", csv).path("importId");
        // When
        int cuts = 0;
        while (done(id) < ROWS && cuts < 8) {
            cuts += Integer.parseInt(Database.value(CUT_OFF));
            Imports.pause();
        }
        // Then
        Response finished = Imports.finished(ukprn, id);
        assertThat(cuts).isPositive();
        assertThat(Imports.counts(finished)).containsExactly(ROWS, 0, 0, 0);
        assertThat(Database.value("select count(*) || ' ' || count(distinct enrolment_id) from completion"))
                .isEqualTo(ROWS + " " + ROWS);
        assertThat(Database.value("select count(*) from outbox where type = 'training.enrolment.completed'"))
                .isEqualTo(Integer.toString(ROWS));
        assertThat(Database.value("select content is null from provider_import"))
                .isEqualTo("t");
    }

    private static int done(String id) {
        return Integer.parseInt(
                Database.value("select count(*) from provider_import_row where import_id = '" + id + "'"));
    }
}
