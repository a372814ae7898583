package careers.insight.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.Audience;
import careers.insight.crossing.CrossingView.Answer;
import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Limits;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.crossing.CrossingView.Status;
import careers.insight.crossing.CrossingView.Tier;
import careers.insight.crossing.OutcomeView.Arm;
import careers.insight.crossing.OutcomeView.Contrast;
import careers.insight.crossing.OutcomeView.Kind;
import careers.insight.crossing.OutcomeView.Measure;
import careers.insight.query.HtmlPages;
import careers.insight.query.Publication;
import careers.insight.query.TableCsv;
import careers.insight.statistics.Share;
import careers.platform.text.Languages;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A figure of a closed campaign has its name in every form, and what is withheld has none in any. */
class FinalParityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Text WORDS = new Text("Words", "Geiriau");
    private static final UUID CAMPAIGN = new UUID(7, 7);

    @Test
    void namesTheSameCellsInEveryForm() {
        assertNames(crossing(), "name-0", "", "name-2", "name-3");
    }

    @Test
    void namesTheSameComparisonsInEveryForm() {
        assertNames(outcome(), "now-0", "now-1", "before-now-0", "before-now-1", "now-2", "before-now-2");
    }

    private static void assertNames(Publication shown, String... names) {
        assertThat(inCsv(shown)).containsExactly(names);
        assertThat(inJsonStat(shown)).containsExactlyInAnyOrder(names);
        for (var language : List.of(Languages.ENGLISH, Languages.WELSH)) {
            var page = new HtmlPages().html(shown.page(language), language);
            for (var name : names) {
                assertThat(page).contains(">" + name + "<");
            }
        }
        assertThat(TableCsv.metadata(shown.table(), "/there", JSON)
                        .at("/tableSchema/columns")
                        .findValuesAsText("name"))
                .endsWith("figure");
    }

    private static List<String> inCsv(Publication shown) {
        var names = new ArrayList<String>();
        CsvReader.builder()
                .ofNamedCsvRecord(TableCsv.of(shown.table()))
                .forEach(row -> names.add(row.getField("figure")));
        return names;
    }

    private static List<String> inJsonStat(Publication shown) {
        var names = new ArrayList<String>();
        shown.cube(JSON, Languages.ENGLISH)
                .at("/extension/notes")
                .forEach(note -> names.add(note.path("figure").asText("")));
        return names;
    }

    private static CrossingView crossing() {
        var answers = List.of(
                new Answer("A", WORDS, List.of("A"), false), new Answer("*rest", WORDS, List.of("B", "C"), true));
        return new CrossingView(
                CAMPAIGN,
                WORDS,
                Audience.LEARNER,
                WORDS,
                Tier.FINAL,
                new Side("concept", WORDS, answers),
                new Side("by", WORDS, answers),
                Status.FREE,
                null,
                null,
                WORDS,
                "sdc-3",
                0.9,
                List.of(
                        Cell.of("name-0", "A", "A", new Share(20, 50, 1)),
                        Cell.withheld("A", "*rest"),
                        Cell.of("name-2", "*rest", "A", new Share(5, 20, 1)),
                        Cell.of("name-3", "*rest", "*rest", new Share(15, 20, 1))),
                null,
                null);
    }

    private static OutcomeView outcome() {
        var number = new BigDecimal("0.5000");
        var limits = new Limits(number, number, number, "m");
        return new OutcomeView(
                CAMPAIGN,
                WORDS,
                new UUID(6, 6),
                Audience.LEARNER,
                WORDS,
                Tier.FINAL,
                "concept",
                WORDS,
                List.of("A"),
                Kind.ASSOCIATION,
                WORDS,
                WORDS,
                Status.FREE,
                null,
                null,
                "sdc-3",
                0.9,
                List.of(
                        new Arm("now-0", CAMPAIGN, Measure.TRAINED, 12, 140, number),
                        new Arm("now-1", CAMPAIGN, Measure.OTHERS, 12, 140, number),
                        new Arm("before-now-0", new UUID(6, 6), Measure.TRAINED, 12, 140, number),
                        new Arm("before-now-1", new UUID(6, 6), Measure.OTHERS, 12, 140, number)),
                List.of(
                        new Contrast("now-2", Measure.DIFFERENCE, number, number, 23, number, limits),
                        new Contrast(
                                "before-now-2",
                                Measure.DIFFERENCE_IN_DIFFERENCES,
                                number,
                                number,
                                23,
                                number,
                                limits)));
    }
}
