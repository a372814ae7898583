package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
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
        World.created(Registers.post(Registers.schools(900_001, 900_010)));
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

    private static String anImport(boolean dryRun, int open, int disappearing, String acknowledged) {
        return "insert into establishment_import (id, layout, dry_run, coverage, effective_on, sha256, added, changed,"
                + " unchanged, rejected, vanished, open_before, disappearing, acknowledged, problems, imported_by,"
                + " imported_at) values ('" + ID + "', 'GIAS', " + dryRun
                + ", 'COMPLETE', current_date, '', 0, 0, 0, 0, "
                + disappearing + ", " + open + ", " + disappearing + ", " + acknowledged + ", '[]', 'x', now())";
    }
}
