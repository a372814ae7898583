package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register past the service: nothing is forgotten, and nothing disappears unsaid. */
@QuarkusTest
@WithInfrastructure
class ImportAttackTest {

    private static final String ID = "01900000-0000-7000-8000-0000000000aa";

    @BeforeEach
    void start() {
        World.reset();
        Registers.imported(Registers.schools(900_001, 900_010));
    }

    @Test
    void refusesAnImportByWhichTooManyDisappearUnacknowledged() {
        String rule = "ck_establishment_import_disappearing";
        Attack.isRefusedBy(rule, anImport(false, 10, 1, "null"));
        Attack.isRefusedBy(rule, anImport(false, 10, 1, "2"));
        Attack.isRefusedBy("ck_establishment_import_vanished", anImport(false, 10, 11, "11"));
        Attack.passes(anImport(true, 10, 1, "null"));
    }

    @Test
    void refusesToUnlistMoreThanTheImportSays() {
        String unlist = "update establishment set version = 2, unlisted_on = current_date, import_id = '" + ID
                + "' where reference in ('EN-900001', 'EN-900002')";
        Attack.isRefusedBy("ck_establishment_unlisting", anImport(false, 10, 1, "1"), unlist);
        Attack.isRefusedBy("ck_establishment_unlisting", anImport(true, 10, 2, "2"), unlist);
        Attack.isRefusedBy(
                "ck_establishment_unlisting", "update establishment set version = 2, unlisted_on = current_date");
        Attack.isRefusedBy(
                "ck_establishment_unlisted", "update establishment set unlisted_on = current_date, import_id = null");
        Attack.passes(anImport(false, 10, 2, "2"), unlist);
    }

    @Test
    void keepsImportsAndReportsAsTheyWere() {
        Attack.isRefusedBy("ck_establishment_import_record", "update establishment_import set acknowledged = 10");
        Attack.isRefusedBy("ck_establishment_import_record", "delete from establishment_import");
        Attack.isRefusedBy(
                "ck_establishment_import_change_record", "update establishment_import_change set change = 'CLOSED'");
        Attack.isRefusedBy("ck_establishment_import_change_record", "delete from establishment_import_change");
        Attack.isRefusedBy("ck_establishment_record", "delete from establishment where reference = 'EN-900001'");
    }

    @Test
    void keepsWhatWasSentAndHowItEnded() {
        String record = "ck_register_file_record";
        Attack.isRefusedBy(record, "update register_file set requested_by = 'x'");
        Attack.isRefusedBy(record, "update register_file set state = 'RUNNING', finished_at = null");
        Attack.isRefusedBy(record, "delete from register_file");
        String waiting = aFile("'WAITING'", "'a'", "null", "null", "null", 0);
        Attack.isRefusedBy(record, waiting, "update register_file set content = 'b' where id = '" + ID + "'");
        Attack.isRefusedBy(
                record, waiting, "update register_file set sha256 = repeat('1', 64) where id = '" + ID + "'");
        Attack.isRefusedBy(record, waiting, "delete from register_file where id = '" + ID + "'");
        Attack.passes(waiting, "update register_file set state = 'RUNNING', rows_done = 7 where id = '" + ID + "'");
    }

    @Test
    void letsAFileEndInOneWayOnly() {
        String refusal = "'{}'";
        Attack.isRefusedBy("ck_register_file_state", aFile("'LOST'", "null", "now()", "null", "null", 0));
        Attack.isRefusedBy("ck_register_file_finished", aFile("'WAITING'", "null", "now()", "null", "null", 0));
        Attack.isRefusedBy("ck_register_file_content", aFile("'REFUSED'", "'a'", "now()", refusal, "null", 0));
        Attack.isRefusedBy("ck_register_file_content", aFile("'WAITING'", "null", "null", "null", "null", 0));
        Attack.isRefusedBy("ck_register_file_refusal", aFile("'FAILED'", "null", "now()", "null", "null", 0));
        Attack.isRefusedBy("ck_register_file_refusal", aFile("'RUNNING'", "'a'", "null", refusal, "null", 0));
        Attack.isRefusedBy("ck_register_file_rows_done", aFile("'RUNNING'", "'a'", "null", "null", "null", 8));
        Attack.isRefusedBy("ck_register_file_rows_done", aFile("'WAITING'", "'a'", "null", "null", "null", 1));
        Attack.isRefusedBy("ck_register_file_rows_done", aFile("'REFUSED'", "null", "now()", refusal, "null", 7));
        String done = aFile("'DONE'", "null", "now()", "null", "'" + ID + "'", 7);
        Attack.isRefusedBy("fk_register_file_import", done);
        Attack.isRefusedBy("ck_register_file_import", aFile("'DONE'", "null", "now()", "null", "null", 7));
        Attack.isRefusedBy(
                "ck_register_file_import",
                aFile("'DONE'", "null", "now()", "null", "(select max(id::text)::uuid from establishment_import)", 7));
        Attack.isRefusedBy(
                "ck_register_file_rows_done",
                anImport(false, 10, 0, "null"),
                aFile("'DONE'", "null", "now()", "null", "'" + ID + "'", 6));
        Attack.passes(anImport(false, 10, 0, "null"), done);
    }

    @Test
    void showsFilesOnlyToThoseWhoOversee() throws SQLException {
        try (Connection connection = Database.silentConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from register_file")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
        assertThat(Database.value("select count(*) from register_file")).isEqualTo("1");
    }

    @Test
    void keepsTheHistoryOfAChangePastTheService() {
        Attack.passes("update establishment set name = 'Other', version = 2, effective_from = current_date"
                + " where reference = 'EN-900001'");
        assertThat(Database.value("select string_agg(content->>'name', ' then ' order by version)"
                        + " from establishment_period where reference = 'EN-900001'"))
                .isEqualTo("School 900001 then Other");
        Attack.isRefusedBy("uq_establishment_period_version", "update establishment set name = 'Unversioned'");
        Attack.isRefusedBy("ck_establishment_period_derived", "delete from establishment_period");
        Attack.isRefusedBy("ck_establishment_period_derived", "update establishment_period set content = '{}'");
        Attack.isRefusedBy(
                "ck_establishment_period_derived",
                "insert into establishment_period values ('EN-900001', '[2000-01-01,2000-02-01)', 9, '{}')");
    }

    /** A file of seven rows. */
    private static String aFile(
            String state, String content, String finished, String refusal, String importId, int rowsDone) {
        return "insert into register_file (id, layout, dry_run, coverage, effective_on, sha256, content, row_count,"
                + " requested_by, received_at, state, rows_done, failures, finished_at, refusal, import_id) values ('"
                + ID + "', 'GIAS', false, 'COMPLETE', current_date, repeat('0', 64), " + content + ", 7, 'x', now(), "
                + state + ", " + rowsDone + ", 0, " + finished + ", " + refusal + ", " + importId + ")";
    }

    private static String anImport(boolean dryRun, int open, int disappearing, String acknowledged) {
        return "insert into establishment_import (id, layout, dry_run, coverage, effective_on, sha256, added, changed,"
                + " unchanged, rejected, vanished, open_before, disappearing, acknowledged, problems, imported_by,"
                + " imported_at) values ('" + ID + "', 'GIAS', " + dryRun
                + ", 'COMPLETE', current_date, '', 0, 0, 0, 0, "
                + disappearing + ", " + open + ", " + disappearing + ", " + acknowledged + ", '[]', 'x', now())";
    }
}
