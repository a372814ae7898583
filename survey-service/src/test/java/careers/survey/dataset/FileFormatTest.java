package careers.survey.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class FileFormatTest {

    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Test
    void writesAWorkbookWhoseNumbersAreNumbersAndWhoseTextsAreNeverRun() throws Exception {
        byte[] xlsx = Tables.written(FileFormat.XLSX, Tables.CODES);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(8);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Y9");
            assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellText(7)).isEqualTo(Tables.LONG);
            assertThat(rows.get(2).getCell(7).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(7).getFormula()).isNull();
            assertThat(IntStream.rangeClosed(3, 7).mapToObj(i -> rows.get(i).getCellText(0)))
                    .containsExactly("-5", "-6", "-7", "-8", "-9");
        }
    }

    @Test
    void refusesNothingButWhatASheetCannotHold() {
        assertThat(FileFormat.XLSX.holds(1_048_575, 16_384)).isTrue();
        assertThat(FileFormat.XLSX.holds(1_048_576, 1)).isFalse();
        assertThat(FileFormat.XLSX.holds(1, 16_385)).isFalse();
        assertThat(FileFormat.CSV.holds(10_000_000, 20_000)).isTrue();
    }

    @Test
    void writesOneObjectALineThatNamesWhatIsMissing() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Tables.text(Tables.written(FileFormat.NDJSON, Tables.CODES))
                .lines()
                .toList();

        JsonNode first = mapper.readTree(lines.get(0));
        assertThat(lines).hasSize(7);
        assertThat(first.get("year").textValue()).isEqualTo("Y9");
        assertThat(first.get("hours").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(mapper.readTree(lines.get(3)).get("hours").get("missing").textValue())
                .isEqualTo("NOT_ASKED");
        assertThat(Tables.text(Tables.written(FileFormat.NDJSON, Tables.WELSH))).contains("\"year\":\"Blwyddyn 9\"");
    }

    @Test
    void describesEveryTripleSVariableSoThatTheDataCanBeReadBack() throws Exception {
        Map<String, byte[]> files = unzipped(Tables.written(FileFormat.TRIPLE_S, Tables.CODES));
        Document survey = parsed(files.get("survey.xml"));
        List<String> data = Tables.text(files.get("data.csv")).lines().toList();

        assertThat(XPATH.evaluate("/sss/@version", survey)).isEqualTo("2.0");
        assertThat(XPATH.evaluate("/sss/survey/record/@href", survey)).isEqualTo("data.csv");
        NodeList variables = nodes("/sss/survey/record/variable", survey);
        assertThat(variables.getLength()).isEqualTo(8);
        for (int i = 0; i < variables.getLength(); i++) {
            int column = Integer.parseInt(XPATH.evaluate("position/@start", variables.item(i))) - 1;
            assertThat(data.getFirst().split(",")[column]).isEqualTo(XPATH.evaluate("name", variables.item(i)));
        }
        for (String line : data.subList(1, data.size())) {
            String code = line.split(",")[0];
            assertThat(nodes("values/value[@code='" + code + "']", variables.item(0))
                            .getLength())
                    .isEqualTo(1);
        }
        assertThat(XPATH.evaluate("values/value[@code='Y9']/text()", variables.item(0)))
                .isEqualTo("Year 9");
        assertThat(XPATH.evaluate("values/value[@code='Y9']/text[@lang='cy']", variables.item(0)))
                .isEqualTo("Blwyddyn 9");
        assertThat(data.get(2)).endsWith(",=1+1");
    }

    @Test
    void describesEveryVariableInADdiCodebookInBothLanguages() throws Exception {
        Map<String, byte[]> files = unzipped(Tables.written(FileFormat.DDI, Tables.CODES));
        Document codebook = parsed(files.get("codebook.xml"));

        assertThat(codebook.getDocumentElement().getAttribute("xmlns")).isEqualTo("ddi:codebook:2_5");
        assertThat(children(codebook.getDocumentElement())).containsExactly("stdyDscr", "fileDscr", "dataDscr");
        NodeList variables = nodes("/codeBook/dataDscr/var", codebook);
        assertThat(variables.getLength()).isEqualTo(8);
        // The order of the schema: labl, qstn, catgry, varFormat.
        assertThat(children(variables.item(0)).stream().distinct())
                .containsExactly("labl", "qstn", "catgry", "varFormat");
        assertThat(XPATH.evaluate("qstn/qstnLit[@lang='cy']", variables.item(0)))
                .isEqualTo("cy Year?");
        assertThat(XPATH.evaluate("catgry[catValu='Y9']/labl[@lang='en']", variables.item(0)))
                .isEqualTo("Year 9");
        assertThat(nodes("catgry[@missing='Y']", variables.item(0)).getLength()).isEqualTo(5);
        assertThat(XPATH.evaluate("/codeBook/fileDscr/fileTxt/dimensns/caseQnty", codebook))
                .isEqualTo("7");
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static NodeList nodes(String path, Object from) throws Exception {
        return (NodeList) XPATH.evaluate(path, from, XPathConstants.NODESET);
    }

    private static List<String> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getNodeName())
                .toList();
    }
}
