package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of invariants in {@code docs/domain.md} names constraints and tests that are there. */
class InvariantsDocumentTest {

    private static final Pattern ROW = Pattern.compile("\\| [0-9]+a? \\|.*");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_]+)`");

    /** Names that trigger functions put together from the name of their table. */
    private static final Pattern OF_A_TABLE = Pattern.compile("ck_([a-z_]+)_(edge|record|told)");

    private static final Pattern CONSTRAINT = Pattern.compile("(ck|fk|uq|pk)_[a-z0-9_]+");

    @Test
    void namesAllOfThem() throws IOException {
        assertThat(rows("docs/domain.md").map(row -> row.split("\\|")[1].strip()))
                .hasSize(33)
                .startsWith("1", "2")
                .endsWith("31", "31a", "32");
    }

    @Test
    void saysTheSameInWelsh() throws IOException {
        assertThat(rows("docs/domain.cy.md").map(InvariantsDocumentTest::numberAndNames))
                .containsExactlyElementsOf(rows("docs/domain.md")
                        .map(InvariantsDocumentTest::numberAndNames)
                        .toList());
    }

    @Test
    void namesConstraintsThatMigrationsMake() throws IOException {
        String migrations = text(Repository.root().resolve("training-service/src/main/resources/db/migration"), ".sql");
        assertThat(names().filter(name -> CONSTRAINT.matcher(name).matches()))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        name -> assertThat(isMade(name, migrations)).as(name).isTrue());
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        String tests = Stream.of("training-service/src/test", "platform/sample/src", "platform/testing/src")
                .map(folder -> text(Repository.root().resolve(folder), ".java"))
                .collect(Collectors.joining());
        assertThat(names().filter(name -> !CONSTRAINT.matcher(name).matches()))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(Pattern.compile("(void|ArchRule) " + name + "\\b")
                                .matcher(tests)
                                .find())
                        .as(name)
                        .isTrue());
    }

    private static boolean isMade(String name, String migrations) {
        Matcher ofATable = OF_A_TABLE.matcher(name);
        return Pattern.compile("\\b" + name + "\\b").matcher(migrations).find()
                || ofATable.matches()
                        && Pattern.compile("on " + ofATable.group(1) + "\\b")
                                .matcher(migrations)
                                .find();
    }

    /** Every name in a column that names something. */
    private static Stream<String> names() throws IOException {
        return rows("docs/domain.md").flatMap(InvariantsDocumentTest::namesIn).distinct();
    }

    private static Stream<String> namesIn(String row) {
        return Arrays.stream(row.split("\\|"))
                .skip(3)
                .flatMap(cell -> NAME.matcher(cell).results().map(found -> found.group(1)));
    }

    private static List<String> numberAndNames(String row) {
        return Stream.concat(Stream.of(row.split("\\|")[1].strip()), namesIn(row))
                .toList();
    }

    private static Stream<String> rows(String document) throws IOException {
        return Files.readAllLines(Repository.root().resolve(document)).stream()
                .filter(line -> ROW.matcher(line).matches());
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> ours =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            StringBuilder text = new StringBuilder();
            for (Path file : ours) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
