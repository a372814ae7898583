package careers.insight.question;

import static careers.insight.campaign.Audience.HEAD_PRINCIPAL;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.insight.campaign.Audience.SUBJECT_TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.query.HtmlPages;
import careers.insight.query.TableCsv;
import careers.platform.text.Languages;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The same cells are shown and withheld in every form, and a shown cell has the same number. */
class FormatParityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Symbols of the codes of SDMX; a normal value has none. */
    private static final Map<String, String> SYMBOLS = Map.of("A", "null", "U", "u", "Q", "c", "M", "z", "O", "x");

    private final AnswerView answer = answer();

    @Test
    void showsTheSameCellsWithTheSameNumbersInEveryForm() {
        // Given
        var shown = new TreeMap<String, String>();
        for (var table : answer.tables()) {
            for (var figure : table.figures()) {
                var cell = String.join(
                        " ",
                        table.name(),
                        figure.item() == null ? "" : figure.item(),
                        figure.code(),
                        figure.audience().name());
                shown.put(
                        cell,
                        figure.symbol() + " "
                                + (figure.estimate() == null
                                        ? ""
                                        : figure.estimate().toPlainString()));
            }
        }
        // Then
        assertThat(shown)
                .hasSize(2 * 4 + 2 * 2 * 4)
                .containsValue("c ")
                .containsValue("z ")
                .containsValue("x ");
        assertThat(inCsv()).isEqualTo(shown);
        assertThat(inJsonStat()).isEqualTo(shown);
        for (var language : List.of(Languages.ENGLISH, Languages.WELSH)) {
            assertThat(inHtml(language)).containsExactlyElementsOf(inOrder());
        }
    }

    @Test
    void hasNoNumberBesideAWithheldEstimate() {
        // When
        var stat = new JsonStat(JSON, Languages.ENGLISH).collection(answer).at("/link/item/0");
        // Then: of every withheld figure all statistics are null, and the status says so
        for (int place = 0; place < stat.path("value").size(); place++) {
            if (stat.path("status").path(Integer.toString(place)).asText().equals("Q")) {
                assertThat(stat.path("value").path(place).isNull()).isTrue();
            }
        }
        for (var row : rows()) {
            if (row.get("symbol").equals("c")) {
                assertThat(List.of(
                                row.get("estimate"),
                                row.get("lower"),
                                row.get("base_answered"),
                                row.get("base_people"),
                                row.get("count"),
                                row.get("letters"),
                                row.get("best"),
                                row.get("blocks"),
                                row.get("sha256")))
                        .containsOnly("");
            }
        }
    }

    @Test
    void isAWellFormedCube() {
        // When
        var datasets = new JsonStat(JSON, Languages.WELSH).collection(answer);
        // Then
        assertThat(datasets.path("version").asText()).isEqualTo("2.0");
        assertThat(datasets.path("class").asText()).isEqualTo("collection");
        for (var dataset : datasets.at("/link/item")) {
            var size = 1;
            for (int i = 0; i < dataset.path("id").size(); i++) {
                var dimension = dataset.path("dimension")
                        .path(dataset.path("id").path(i).asText());
                assertThat(dimension.at("/category/index").size())
                        .isEqualTo(dataset.path("size").path(i).asInt());
                size *= dataset.path("size").path(i).asInt();
            }
            assertThat(dataset.path("value").size()).isEqualTo(size);
            assertThat(dataset.at("/dimension/group/category/label/LEARNER").asText())
                    .isEqualTo("Dysgwyr");
            assertThat(dataset.at("/extension/labels/group/0/label/en").asText())
                    .isEqualTo("Learners");
        }
    }

    @Test
    void describesEveryColumnInBothLanguages() {
        // When
        var metadata = TableCsv.metadata(answer.table(), "/there?format=CSV", JSON);
        var header = TableCsv.of(answer.table()).lines().findFirst().orElseThrow();
        // Then
        var titles = new ArrayList<String>();
        for (var column : metadata.at("/tableSchema/columns")) {
            titles.add(column.path("titles").asText());
            assertThat(column.at("/dc:description/0/@value").asText()).isNotBlank();
            assertThat(column.at("/dc:description/1/@language").asText()).isEqualTo("cy");
            assertThat(column.at("/dc:description/1/@value").asText()).isNotBlank();
        }
        assertThat(String.join(",", titles)).isEqualTo(header);
        assertThat(metadata.path("url").asText()).isEqualTo("/there?format=CSV");
        assertThat(titles).contains("concept", "item", "code", "audience");
    }

    @Test
    void writesNoCellThatASpreadsheetTakesForAFormula() {
        // Given
        var column = Asked.plain(LEARNER, Form.SINGLE, "A B", Map.of("A", 50, "B", 50));
        var view = new ShareTable(Asked.CAMPAIGN, List.of("c"), List.of(column), false).view();
        var evil = new TableView(
                view.concepts(),
                view.comparability(),
                view.items(),
                List.of(new TableView.Label("A", new Text("=1+1", "@x"))),
                view.groups(),
                view.comparisons(),
                view.figures());
        // When
        var csv = TableCsv.of(answer(evil).table());
        // Then
        assertThat(csv).contains(",'=1+1,").contains(",'@x,");
    }

    @Test
    void canBeReadAloudInEitherLanguage() {
        // When
        var welsh = html(answer, Languages.WELSH);
        // Then: language, captions, and heads that say what they head
        assertThat(welsh.getDocumentElement().getAttribute("lang")).isEqualTo("cy");
        assertThat(welsh.getElementsByTagName("caption").getLength()).isEqualTo(3);
        assertThat(welsh.getElementsByTagName("caption").item(1).getTextContent())
                .isEqualTo("grid: cy X");
        var heads = welsh.getElementsByTagName("th");
        assertThat(IntStream.range(0, heads.getLength())
                        .mapToObj(place -> ((Element) heads.item(place)).getAttribute("scope")))
                .containsOnly("col", "row");
        assertThat(welsh.getElementsByTagName("td").item(0).getTextContent())
                .isEqualTo("33.0 %cyfwng 95 % 24.2 i 43.191 wedi ateb");
        assertThat(welsh.getElementsByTagName("td").item(1).getTextContent())
                .isEqualTo("[c] heb ei ddangos: rhy ychydig o bobl, neu neb");
        assertThat(welsh.getElementsByTagName("dd").item(0).getTextContent())
                .isEqualTo("heb ei ddangos: rhy ychydig o bobl, neu neb");
    }

    @Test
    void writesWordsAsWordsWhateverTheyAre() {
        // Given
        var column = Asked.plain(LEARNER, Form.SINGLE, "A B", Map.of("A", 50, "B", 50));
        var view = new ShareTable(Asked.CAMPAIGN, List.of("<b>&\"{x}"), List.of(column), false).view();
        // When
        var page = html(answer(view), Languages.ENGLISH);
        // Then
        assertThat(page.getElementsByTagName("caption").item(0).getTextContent())
                .isEqualTo("<b>&\"{x}");
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
    }

    private TreeMap<String, String> inCsv() {
        var shown = new TreeMap<String, String>();
        for (var row : rows()) {
            shown.put(
                    String.join(" ", row.get("concept"), row.get("item"), row.get("code"), row.get("audience")),
                    (row.get("symbol").isEmpty() ? "null" : row.get("symbol")) + " " + row.get("estimate"));
        }
        return shown;
    }

    private List<String> inOrder() {
        return answer.tables().stream()
                .flatMap(table -> table.figures().stream())
                .map(figure -> figure.symbol() + " "
                        + (figure.estimate() == null ? "" : figure.estimate().toPlainString()))
                .toList();
    }

    private List<String> inHtml(Locale language) {
        var cells = html(answer, language).getElementsByTagName("td");
        return IntStream.range(0, cells.getLength())
                .mapToObj(place -> cell((Element) cells.item(place)))
                .toList();
    }

    /** The sign in brackets and the number for programs. */
    private static String cell(Element cell) {
        var sign = Pattern.compile("\\[([a-z])]").matcher(cell.getTextContent());
        var number = cell.getElementsByTagName("data");
        return (sign.find() ? sign.group(1) : "null")
                + " "
                + (number.getLength() == 0 ? "" : ((Element) number.item(0)).getAttribute("value"));
    }

    /** The page is well-formed XML but for its first line. */
    private static Document html(AnswerView answer, Locale language) {
        try {
            var text = new HtmlPages().html(answer.page(language), language);
            assertThat(text).startsWith("<!DOCTYPE html>").doesNotContain("<script");
            var xml = text.substring("<!DOCTYPE html>".length()).strip();
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, String>> rows() {
        var rows = new ArrayList<Map<String, String>>();
        CsvReader.builder()
                .ofNamedCsvRecord(TableCsv.of(answer.table()))
                .forEach(row -> rows.add(row.getFieldsAsMap()));
        return rows;
    }

    private TreeMap<String, String> inJsonStat() {
        var shown = new TreeMap<String, String>();
        for (var dataset :
                new JsonStat(JSON, Languages.ENGLISH).collection(answer).at("/link/item")) {
            walk(dataset, 0, dataset.path("label").asText(), new int[] {0}, shown);
        }
        return shown;
    }

    /** Row-major, as the format says, taking the first statistic of each cell. */
    private void walk(JsonNode dataset, int depth, String name, int[] place, Map<String, String> shown) {
        var id = dataset.path("id").path(depth).asText();
        var index = dataset.path("dimension").path(id).at("/category/index");
        if (id.equals("statistic")) {
            var value = dataset.path("value").path(place[0]);
            var status = dataset.path("status").path(Integer.toString(place[0]));
            shown.put(
                    name,
                    SYMBOLS.get(status.isMissingNode() ? "A" : status.asText())
                            + " "
                            + (value.isNull() ? "" : value.decimalValue().toPlainString()));
            place[0] += index.size();
            return;
        }
        var prefix = depth == 0 && !id.equals("item") ? name + " " : name;
        for (var code : index) {
            walk(dataset, depth + 1, prefix + " " + code.asText(), place, shown);
        }
    }

    private static AnswerView answer(TableView... tables) {
        return new AnswerView(
                "q",
                new Text("Title", "Teitl"),
                new Text("Definition", "Diffiniad"),
                Asked.CAMPAIGN,
                new Text("Autumn", "Hydref"),
                List.of(),
                List.of(tables));
    }

    /** A plain question and a grid; of each a group that is shown, one withheld, one not asked, one without answers. */
    private static AnswerView answer() {
        var plain = List.of(
                Asked.plain(LEARNER, Form.SINGLE, "A B", Map.of("A", 30, "B", 61)),
                Asked.plain(PARENT_CARER, Form.SINGLE, "A B", null),
                Asked.notAsked(HEAD_PRINCIPAL),
                Asked.plain(SUBJECT_TEACHER, Form.SINGLE, "A B", Map.of()));
        var grid = List.of(
                Asked.items(
                        LEARNER,
                        Form.TIMING_GRID,
                        "X Y",
                        "T1 T2",
                        Map.of("X/*", 90, "X/T1", 80, "X/T2", 30, "Y/*", 12, "Y/T2", 12)),
                Asked.items(PARENT_CARER, Form.TIMING_GRID, "X Y", "T1 T2", null),
                Asked.notAsked(HEAD_PRINCIPAL),
                Asked.items(SUBJECT_TEACHER, Form.TIMING_GRID, "X Y", "T1 T2", Map.of()));
        return answer(
                new ShareTable(Asked.CAMPAIGN, List.of("plain"), plain, false).view(),
                new ShareTable(Asked.CAMPAIGN, List.of("grid"), grid, true).view());
    }
}
