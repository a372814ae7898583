package careers.survey.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void writesCodesWithTheFiveMissingValuesApart() {
        List<String> lines = lines(Tables.written(FileFormat.CSV, Tables.CODES));

        assertThat(lines.get(0)).isEqualTo("\uFEFFyear,step,who_FAMILY,who_TEACHER,hours,area,day,words");
        assertThat(lines.get(1)).startsWith("Y9,5,1,0,12.5,CF10,2026-11-22,tŷ dŵr");
        assertThat(lines.subList(3, 8))
                .containsExactly(
                        "-5,-5,-5,-5,-5,-5,-5,-5",
                        "-6,-6,-6,-6,-6,-6,-6,-6",
                        "-7,-7,-7,-7,-7,-7,-7,-7",
                        "-8,-8,-8,-8,-8,-8,-8,-8",
                        "-9,-9,-9,-9,-9,-9,-9,-9");
    }

    @Test
    void writesWelshLabelsAndQuotesWhatHoldsACommaOrAQuote() {
        List<String> lines = lines(Tables.written(FileFormat.CSV, Tables.WELSH));

        assertThat(lines.get(2)).startsWith("\"Blynyddoedd 10, 11\",Isel,Na,Ie,300,L1,");
        assertThat(lines.get(6)).startsWith("Ddim yn gwybod,Ddim yn gwybod,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"})
    void marksTextsThatASpreadsheetWouldRun(String text) {
        String csv = csvOf(text);

        assertThat(csv).contains("'" + text);
    }

    @Test
    void leavesNumbersAloneWhateverTheirSign() {
        Column column = Column.number("n", "n", Tables.label("n"), Tables.label("n"), 0, 0);
        Dataset dataset = new Dataset("d", Tables.label("d"), List.of(column), 2, Tables.DATASET.made());

        byte[] csv = Tables.written(
                FileFormat.CSV, Tables.CODES, dataset, List.of(new Object[] {-3}, new Object[] {Missing.NOT_ASKED}));

        assertThat(lines(csv)).containsExactly("\uFEFFn", "-3", "-6");
    }

    @Test
    void doublesQuotesAndKeepsLineBreaksInsideThem() {
        assertThat(csvOf("a \"b\"\nc")).endsWith("\"a \"\"b\"\"\nc\"\r\n");
    }

    private static String csvOf(String text) {
        Dataset dataset = new Dataset("d", Tables.label("d"), List.of(Tables.WORDS), 1, Tables.DATASET.made());
        return Tables.text(
                Tables.written(FileFormat.CSV, Tables.CODES, dataset, List.<Object[]>of(new Object[] {text})));
    }

    private static List<String> lines(byte[] csv) {
        return List.of(Tables.text(csv).split("\r\n"));
    }
}
