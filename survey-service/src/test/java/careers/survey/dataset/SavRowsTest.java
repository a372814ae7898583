package careers.survey.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system file as GNU PSPP, a reader that we did not write, understands it. */
class SavRowsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needPspp() {
        assumeTrue(hasPspp(), "GNU PSPP is not installed");
    }

    static boolean hasPspp() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(p -> Path.of(p, "pspp-convert").toFile().canExecute()
                        && Path.of(p, "pspp").toFile().canExecute());
    }

    @Test
    void holdsWhatTheCsvHoldsWithNumbersForCodes() throws Exception {
        Path sav = written(Tables.CODES);
        Path csv = folder.resolve("out.csv");

        String said = run("pspp-convert", sav.toString(), csv.toString());

        assertThat(said).isEmpty();
        assertThat(records(csv)).containsExactlyElementsOf(expected());
    }

    @Test
    void labelsEveryValueInTheLanguageAskedFor() throws Exception {
        String said = pspp(written(Tables.WELSH), "DISPLAY DICTIONARY.");

        assertThat(said)
                .contains("Blynyddoedd 10, 11", "Heb ei ofyn", "Gwell gen i beidio â dweud", "cy How?", "who_FAMILY")
                .doesNotContain("error", "warning");
    }

    @Test
    void declaresAllFiveMissingValuesOfANumberAndThreeOfAShortText() throws Exception {
        String said = pspp(
                written(Tables.CODES),
                "DISPLAY DICTIONARY.\nCOMPUTE gone=NMISS(year,step,who_FAMILY,who_TEACHER,hours).\nLIST VARIABLES=gone.");

        assertThat(said.lines().map(String::strip).filter(l -> l.matches("[0-9]*[.][0-9]{2}")))
                .containsExactly(".00", ".00", "5.00", "5.00", "5.00", "5.00", "5.00");
        assertThat(said)
                .contains("area,6,Where?,Nominal,Input,4,Left,A4,A4,\"\"\"-6  \"\"; \"\"-7  \"\"; \"\"-9  \"\"\"");
    }

    @Test
    void groupsTheColumnsOfAQuestionWithSeveralAnswers() throws Exception {
        assertThat(pspp(written(Tables.CODES), "MRSETS /DISPLAY NAME=ALL."))
                .contains("$who", "who_FAMILY", "who_TEACHER");
    }

    private Path written(Wording wording) throws IOException {
        Path file = folder.resolve("out.sav");
        Files.write(file, Tables.written(FileFormat.SAV, wording));
        return file;
    }

    private List<List<String>> expected() throws IOException {
        Path csv = folder.resolve("ours.csv");
        Files.write(csv, Tables.written(FileFormat.CSV, Tables.CODES));
        List<List<String>> rows = new ArrayList<>(records(csv));
        return IntStream.range(0, rows.size())
                .mapToObj(r -> IntStream.range(0, rows.get(r).size())
                        .mapToObj(c -> r == 0
                                ? rows.get(r).get(c)
                                : asNumber(c, rows.get(r).get(c)))
                        .toList())
                .toList();
    }

    private static String asNumber(int column, String value) {
        if (Tables.DATASET.columns().get(column).kind() == Column.Kind.TEXT) {
            // The mark against spreadsheets is not part of the answer.
            return value.equals("'=1+1") ? "=1+1" : value;
        }
        return Tables.DATASET.columns().get(column).categories().stream()
                .filter(c -> c.code().equals(value))
                .map(c -> Integer.toString(c.number()))
                .findAny()
                .orElse(value);
    }

    private static List<List<String>> records(Path csv) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
        }
    }

    private String pspp(Path sav, String commands) throws Exception {
        Path syntax = folder.resolve("look.sps");
        Files.writeString(syntax, "GET FILE='" + sav + "'.\n" + commands + "\n");
        return run("pspp", "-O", "format=csv", syntax.toString());
    }

    static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
