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
        "PLANNED, SET_FRAME, PLANNED",
        "PLANNED, INVITE, PLANNED",
        "PLANNED, SET_QUOTA, PLANNED",
        "PLANNED, OPEN, OPEN",
        "PLANNED, EXTEND,",
        "PLANNED, CLOSE,",
        "OPEN, SET_FRAME, OPEN",
        "OPEN, INVITE, OPEN",
        "OPEN, SET_QUOTA, OPEN",
        "OPEN, OPEN,",
        "OPEN, EXTEND, OPEN",
        "OPEN, CLOSE, CLOSED",
        "CLOSED, SET_FRAME,",
        "CLOSED, INVITE,",
        "CLOSED, SET_QUOTA,",
        "CLOSED, OPEN,",
        "CLOSED, EXTEND,",
        "CLOSED, CLOSE,"
    })
    void goesWhereTheTableSays(CampaignState from, Command command, CampaignState to) {
        assertThat(from.after(command)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void offersExactlyWhatItAllows() {
        assertThat(CampaignState.PLANNED.allowedActions())
                .isEqualTo(List.of("SET_FRAME", "INVITE", "SET_QUOTA", "OPEN"));
        assertThat(CampaignState.OPEN.allowedActions())
                .isEqualTo(List.of("SET_FRAME", "INVITE", "SET_QUOTA", "EXTEND", "CLOSE"));
        assertThat(CampaignState.CLOSED.allowedActions()).isEmpty();
    }
}
