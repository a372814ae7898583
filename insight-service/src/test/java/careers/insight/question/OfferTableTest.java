package careers.insight.question;

import static careers.insight.campaign.Audience.HEAD_PRINCIPAL;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.catalogue.CatalogueView;
import careers.insight.catalogue.Service;
import careers.insight.question.Figure.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of a hundred learners 80 believe in an interview and 30 in a fair; 10 are not sure of each. */
class OfferTableTest {

    private static final CatalogueView CATALOGUE = new CatalogueView(
            LocalDate.parse("2026-09-01"),
            2,
            List.of(new Service("INTERVIEW", true), new Service("FAIR", false)),
            "admin",
            Instant.parse("2026-08-01T09:00:00Z"));

    @Test
    void countsWhoDoesNotKnowOfAnOfferAndWhoExpectsWhatIsNone() {
        // When
        var table = table(CATALOGUE);
        // Then
        assertThat(figure(table, "INTERVIEW", "BELIEVED").estimate()).isEqualByComparingTo("0.8");
        assertThat(figure(table, "INTERVIEW", "HIDDEN_OFFER").estimate()).isEqualByComparingTo("0.2");
        assertThat(figure(table, "INTERVIEW", "UNMET_EXPECTATION").reason()).isEqualTo(Reason.OFFERED);
        assertThat(figure(table, "FAIR", "UNMET_EXPECTATION").estimate()).isEqualByComparingTo("0.3");
        assertThat(figure(table, "FAIR", "HIDDEN_OFFER").reason()).isEqualTo(Reason.NOT_OFFERED);
        assertThat(figure(table, "TALK", "BELIEVED").estimate()).isEqualByComparingTo("0");
        assertThat(figure(table, "TALK", "HIDDEN_OFFER").reason()).isEqualTo(Reason.NOT_IN_CATALOGUE);
        assertThat(table.codes().get(1).label().en())
                .isEqualTo("Offered, and not believed to be (catalogue from 2026-09-01, revision 2)");
    }

    @Test
    void mirrorsTheIntervalOfThoseWhoBelieve() {
        // When
        var table = table(CATALOGUE);
        // Then
        var believed = figure(table, "INTERVIEW", "BELIEVED").interval();
        var hidden = figure(table, "INTERVIEW", "HIDDEN_OFFER").interval();
        assertThat(hidden.lower().add(believed.upper())).isEqualByComparingTo("1");
        assertThat(hidden.upper().add(believed.lower())).isEqualByComparingTo("1");
    }

    @Test
    void tellsOnlyWhatIsBelievedWhereNoCatalogueIsRecorded() {
        assertThat(table(null).figures())
                .filteredOn(
                        figure -> figure.audience() == LEARNER && !figure.code().equals("BELIEVED"))
                .hasSize(6)
                .allMatch(figure -> figure.reason() == Reason.NOT_IN_CATALOGUE);
    }

    @Test
    void withholdsAndLeavesOutAsEverywhere() {
        assertThat(table(CATALOGUE).figures())
                .filteredOn(figure ->
                        figure.audience() == PARENT_CARER && figure.code().equals("BELIEVED"))
                .hasSize(3)
                .allMatch(figure -> figure.reason() == Reason.BASE_BELOW_MINIMUM);
        assertThat(table(CATALOGUE).figures())
                .filteredOn(figure -> figure.audience() == HEAD_PRINCIPAL)
                .hasSize(9)
                .allMatch(figure -> figure.reason() == Reason.NOT_ASKED);
    }

    private static TableView table(CatalogueView catalogue) {
        var codes = "YES NO NOT_SURE!";
        var columns = List.of(
                Asked.items(
                        LEARNER,
                        Form.MATRIX,
                        "INTERVIEW FAIR TALK",
                        codes,
                        Map.of(
                                "INTERVIEW/YES",
                                80,
                                "INTERVIEW/NO",
                                10,
                                "INTERVIEW/NOT_SURE",
                                10,
                                "FAIR/YES",
                                30,
                                "FAIR/NO",
                                60,
                                "FAIR/NOT_SURE",
                                10,
                                "TALK/NO",
                                100)),
                Asked.items(PARENT_CARER, Form.MATRIX, "INTERVIEW FAIR TALK", codes, null),
                Asked.notAsked(HEAD_PRINCIPAL));
        return new OfferTable(Asked.CAMPAIGN, "services-expected", columns, catalogue).view();
    }

    private static Figure figure(TableView table, String item, String code) {
        return table.figures().stream()
                .filter(figure -> figure.audience() == LEARNER)
                .filter(figure -> figure.item().equals(item) && figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
