package careers.survey.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaires that ship with the system, in every format. */
class ShippedInstrumentsTest {

    @TempDir
    Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("deploy/demo-data/instruments"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fitIntoEveryFormat(Path instrument) throws Exception {
        Questionnaire questionnaire = new ObjectMapper().readValue(instrument.toFile(), Questionnaire.class);
        Flattening flattening = Flattening.of(questionnaire, false);
        Object[] row = flattening.row(1, new AnsweredRow("2026-W47", "cy", "SELF", null, "{}", Set.of(), null));
        Dataset dataset = new Dataset("d", questionnaire.title(), flattening.columns(), 1, Tables.DATASET.made());

        assertThat(flattening.columns().stream().map(c -> c.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,63}"));
        for (FileFormat format : FileFormat.values()) {
            assertThat(format.holds(1, flattening.columns().size())).isTrue();
            byte[] file = Tables.written(format, Tables.WELSH, dataset, List.<Object[]>of(row));
            assertThat(file).as(format.name()).isNotEmpty();
            if (format == FileFormat.SAV) {
                Files.write(folder.resolve("out.sav"), file);
            }
        }
        if (SavRowsTest.hasPspp()) {
            String said = SavRowsTest.run("pspp-convert", folder + "/out.sav", folder + "/out.csv");
            assertThat(said).isEmpty();
        }
    }
}
