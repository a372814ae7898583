package careers.insight.question;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.question.Figure.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTableTest {

    /** 56 of 70 against 48 of 80: Newcombe (1998), table II, method 10. */
    @Test
    void subtractsTheSecondFromTheFirstWithNewcombesInterval() {
        // When
        var figures = table().only("INTERVIEW", null).figures().stream()
                .filter(figure -> figure.audience() == LEARNER)
                .toList();
        // Then: those who are not sure are in the base
        assertThat(figures).extracting(Figure::code).containsExactly("FIRST", "SECOND", "GAP");
        assertThat(figures.get(0).estimate()).isEqualByComparingTo("0.8000");
        assertThat(figures.get(0).base().answered()).isEqualTo(70);
        assertThat(figures.get(1).estimate()).isEqualByComparingTo("0.6000");
        assertThat(figures.get(2).estimate()).isEqualByComparingTo("0.2000");
        assertThat(figures.get(2).unit()).isEqualTo(Figure.Unit.DIFFERENCE);
        assertThat(figures.get(2).base().answered()).isEqualTo(70);
        assertThat(figures.get(2).interval().lower()).isEqualByComparingTo("0.0524");
        assertThat(figures.get(2).interval().upper()).isEqualByComparingTo("0.3339");
        assertThat(figures.get(2).interval().method()).isEqualTo("newcombe");
    }

    @Test
    void namesAGapByTheNumbersOfBothTables() {
        // When
        var digests = table().figures().stream()
                .filter(figure -> figure.audience() == LEARNER)
                .map(figure -> figure.release().sha256())
                .toList();
        // Then
        assertThat(digests).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void hasNoGapWhereAGroupWasAskedOneOfTheTwo() {
        // When
        var reasons = table().figures().stream()
                .filter(figure -> figure.audience() != LEARNER)
                .map(Figure::reason)
                .distinct()
                .toList();
        // Then
        assertThat(reasons).containsExactly(Reason.NOT_ASKED, Reason.BASE_BELOW_MINIMUM);
    }

    private static TableView table() {
        var first = List.of(
                Asked.items(
                        LEARNER,
                        Form.MATRIX,
                        "INTERVIEW",
                        "YES NO NOT_SURE!",
                        Map.of("INTERVIEW/YES", 56, "INTERVIEW/NO", 4, "INTERVIEW/NOT_SURE", 10)),
                Asked.items(PARENT_CARER, Form.MATRIX, "INTERVIEW", "YES NO", Map.of("INTERVIEW/YES", 56)),
                Asked.items(CAREERS_LEADER, Form.MATRIX, "INTERVIEW", "YES NO", null));
        var second = List.of(
                Asked.items(
                        LEARNER, Form.MATRIX, "INTERVIEW", "YES NO", Map.of("INTERVIEW/YES", 48, "INTERVIEW/NO", 32)),
                Asked.notAsked(PARENT_CARER),
                Asked.items(CAREERS_LEADER, Form.MATRIX, "INTERVIEW", "YES NO", null));
        return new GapTable(Asked.CAMPAIGN, "expected", first, "received", second).view();
    }
}
