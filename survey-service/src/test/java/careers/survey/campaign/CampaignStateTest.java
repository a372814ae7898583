package careers.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.campaign.CampaignState.Command;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, OPEN, OPEN",
        "PLANNED, CLOSE,",
        "OPEN, OPEN,",
        "OPEN, CLOSE, CLOSED",
        "CLOSED, OPEN,",
        "CLOSED, CLOSE,"
    })
    void goesWhereTheTableSays(CampaignState from, Command command, CampaignState to) {
        assertThat(from.after(command)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void offersExactlyWhatItAllows() {
        assertThat(CampaignState.PLANNED.allowedActions()).isEqualTo(List.of("OPEN"));
        assertThat(CampaignState.OPEN.allowedActions()).isEqualTo(List.of("CLOSE"));
        assertThat(CampaignState.CLOSED.allowedActions()).isEmpty();
    }
}
