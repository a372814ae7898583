package careers.training.clawback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2027-03-31, BUDGET",
        "2026-04-01, 2027-04-01, FUNDER",
        "2027-03-31, 2027-04-01, FUNDER",
        "2026-06-01, 2026-06-01, BUDGET",
        "2026-06-01, 2026-01-01, BUDGET",
        "2024-02-29, 2029-01-01, FUNDER"
    })
    void sendsMoneyOfAYearThatIsOverBackToTheFunder(LocalDate paid, LocalDate received, Destination destination) {
        assertThat(FundingYear.of(paid).destinationOn(received)).isEqualTo(destination);
    }
}
