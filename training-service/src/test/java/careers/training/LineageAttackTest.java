package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lineages past the service: the links decide them, whoever writes the links. */
@QuarkusTest
@WithInfrastructure
class LineageAttackTest {

    @BeforeEach
    void start() {
        World.reset();
        Registers.link("900001 Successor 900002", "900003 Successor 900004");
    }

    @Test
    void refusesALineageThatSomebodyWrites() {
        Attack.isRefusedBy("ck_lineage_member_derived", "update lineage_member set lineage = '900001'");
        Attack.isRefusedBy("ck_lineage_member_derived", "delete from lineage_member");
        Attack.isRefusedBy("ck_lineage_member_derived", "insert into lineage_member values ('900009', '900001')");
    }

    @Test
    void worksOutTheLineagesOfLinksThatSomebodyWrites() {
        Attack.passes("insert into establishment_link (urn, linked_urn, kind) values ('900004', '900002', 'MERGED')");
        assertThat(keys()).isEqualTo("900001 900001 900001 900001");
        Attack.passes("update establishment_link set withdrawn_on = current_date where kind = 'MERGED'");
        assertThat(keys()).isEqualTo("900001 900001 900003 900003");
        Attack.passes("update establishment_link set withdrawn_on = current_date where urn = '900003'");
        assertThat(keys()).isEqualTo("900001 900001");
    }

    @Test
    void refusesALinkThatIsRewrittenOrDeletedOrMakesNoSense() {
        Attack.isRefusedBy("ck_establishment_link_record", "delete from establishment_link");
        Attack.isRefusedBy("ck_establishment_link_record", "update establishment_link set kind = 'OTHER'");
        Attack.isRefusedBy(
                "ck_establishment_link_urn",
                "insert into establishment_link (urn, linked_urn, kind) values ('900001', '900001', 'SUCCESSOR')");
        Attack.isRefusedBy(
                "ck_establishment_link_kind",
                "insert into establishment_link (urn, linked_urn, kind) values ('900001', '900003', 'COUSIN')");
    }

    @Test
    void refusesAnEnglishReferenceThatIsNotItsUrn() {
        Registers.imported(Registers.GIAS + "900001,Ashgrove,Open,,\r\n900002,Beech,Open,,\r\n");
        Attack.isRefusedBy(
                "ck_establishment_urn", "update establishment set urn = '900003' where reference = 'EN-900001'");
        Attack.isRefusedBy("ck_establishment_urn", "update establishment set urn = null");
    }

    private static String keys() {
        return Database.value("select string_agg(lineage, ' ' order by urn) from lineage_member");
    }
}
