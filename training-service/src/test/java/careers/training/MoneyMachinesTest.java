package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machines of money in the database, written once more by hand: any other pair of states is refused. */
@QuarkusTest
@WithInfrastructure
class MoneyMachinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAYMENT_RUN | >DRAFT AUTHORISED>CANCELLED AUTHORISED>INSTRUCTED DRAFT>CANCELLED DRAFT>LOCKED"
                        + " INSTRUCTED>SETTLED LOCKED>AUTHORISED LOCKED>CANCELLED",
                "PAYMENT_LINE | >PENDING INSTRUCTED>RETURNED INSTRUCTED>SETTLED PENDING>CANCELLED PENDING>INSTRUCTED"
                        + " SETTLED>RETURNED",
                "PAYEE_CHANGE | >PROPOSED PROPOSED>APPROVED PROPOSED>REFUSED",
                "CLAWBACK | >PROPOSED APPROVED>CANCELLED APPROVED>RAISED PART_RECOVERED>PART_RECOVERED"
                        + " PART_RECOVERED>RECOVERED PART_RECOVERED>WRITE_OFF_PROPOSED PROPOSED>CANCELLED"
                        + " PROPOSED>SCHOOL_REPRESENTATION RAISED>PART_RECOVERED RAISED>RECOVERED"
                        + " RAISED>WRITE_OFF_PROPOSED SCHOOL_REPRESENTATION>APPROVED SCHOOL_REPRESENTATION>CANCELLED"
                        + " SCHOOL_REPRESENTATION>SCHOOL_REPRESENTATION WRITE_OFF_PROPOSED>RAISED"
                        + " WRITE_OFF_PROPOSED>WRITTEN_OFF",
                "ASSURANCE_SAMPLE | >COMMITTED COMMITTED>DRAWN",
                "ASSURANCE_ITEM | >SELECTED NOT_ASSURED>SCHOOL_ASKED PROVIDER_ASKED>ASSURED PROVIDER_ASKED>NOT_ASSURED"
                        + " SCHOOL_ASKED>ACCEPTED SCHOOL_ASKED>REJECTED SCHOOL_ASKED>SCHOOL_ASKED"
                        + " SELECTED>PROVIDER_ASKED"
            })
    void haveExactlyTheseEdges(String machine, String edges) {
        assertThat(Database.value("select string_agg(from_state || '>' || to_state, ' '"
                        + " order by from_state || '>' || to_state collate \"C\") from state_edge where machine = '"
                        + machine + "'"))
                .isEqualTo(edges);
    }
}
