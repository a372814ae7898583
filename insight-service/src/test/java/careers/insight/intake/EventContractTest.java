package careers.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.CampaignClosed;
import careers.insight.campaign.CampaignOpened;
import careers.insight.campaign.InstrumentPublished;
import careers.insight.campaign.ThemeFrame;
import careers.insight.response.ResponseAccepted;
import careers.insight.response.ResponseGone;
import careers.insight.response.TextCoded;
import careers.insight.response.TextRemoved;
import careers.insight.training.ClaimChanged;
import careers.insight.training.CohortChanged;
import careers.insight.training.CohortOpened;
import careers.insight.training.EnrolmentChanged;
import careers.insight.training.EstablishmentRegistered;
import careers.platform.event.EventEnvelope;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of every event are understood; the published types are all accounted for. */
@QuarkusTest
@WithInfrastructure
class EventContractTest {

    /** Types on topics of other services that nothing here is made of. */
    private static final Pattern NOT_READ = Pattern.compile("(survey|training)\\.audit-head\\.anchored"
            + "|survey\\.campaign\\.extended"
            + "|survey\\.text\\.safeguarding-flagged"
            + "|training\\.(careers-leader|certificate|clawback|offering|provider)\\..+");

    @Inject
    EventReader reader;

    @Inject
    ObjectMapper json;

    static Stream<String> published() {
        return Stream.of("survey", "training").flatMap(service -> EventSchemaContract.types(service).stream());
    }

    @ParameterizedTest
    @MethodSource("published")
    void understandsThePublishedExample(String type) throws JsonProcessingException {
        // Given
        var example = EventSchemaContract.example(type);
        EventSchemaContract.assertValid(type, example);
        if (NOT_READ.matcher(type).matches()) {
            return;
        }
        // When
        var data = reader.read(envelope(type, example), record(type));
        // Then
        assertThat(data).hasNoNullFieldsOrPropertiesExcept("establishment", "concept", "comparability", "texts");
    }

    @Test
    void knowsEveryPublishedType() {
        assertThat(published().toList())
                .contains("survey.response.accepted", "survey.campaign.closed", "training.bursary-claim.paid");
    }

    private EventEnvelope envelope(String type, String data) throws JsonProcessingException {
        return new EventEnvelope(
                "e-1", "/x", type, "s-1", 1, Instant.parse("2026-11-02T09:00:00Z"), null, json.readTree(data));
    }

    private static Class<?> record(String type) {
        return switch (type) {
            case "survey.instrument.published" -> InstrumentPublished.class;
            case "survey.campaign.opened" -> CampaignOpened.class;
            case "survey.campaign.closed" -> CampaignClosed.class;
            case "survey.response.accepted", "survey.response.amended" -> ResponseAccepted.class;
            case "survey.response.withdrawn", "survey.response.erased" -> ResponseGone.class;
            case "survey.text.coded" -> TextCoded.class;
            case "survey.text.removed" -> TextRemoved.class;
            case "survey.theme-frame.published" -> ThemeFrame.class;
            case "training.establishment.registered" -> EstablishmentRegistered.class;
            case "training.cohort.opened" -> CohortOpened.class;
            case "training.cohort.changed" -> CohortChanged.class;
            case String enrolment when enrolment.startsWith("training.enrolment.") -> EnrolmentChanged.class;
            case String claim when claim.startsWith("training.bursary-claim.") -> ClaimChanged.class;
            default -> throw new IllegalArgumentException("A published type nobody has thought about: " + type);
        };
    }
}
