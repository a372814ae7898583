package careers.survey.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.problem.FieldError;
import careers.platform.testing.Repository;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Questionnaires;
import careers.survey.questionnaire.TextCatalogue;
import careers.survey.questionnaire.TextRevisions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationRoundTripTest {

    private static final long SEED = 20261122;
    private static final String PIECES =
            "abc ŵŷâêîôû \"quoted\" \\ 'n \n %s {0} £ = + - @ # <b>&amp;</b> 😀 _x000D_ ; , ";

    private enum Format {
        XLSX,
        PO;

        List<ReceivedUnit> back(Translations translations) throws TranslationUnreadable {
            return this == XLSX
                    ? TranslationWorkbook.read(TranslationWorkbook.write(translations))
                    : PoFile.read(PoFile.write(translations));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void givesBackEveryTextOfEveryInstrumentThatShips(Format format) throws Exception {
        int texts = 0;
        for (Questionnaire questionnaire : shipped()) {
            Translations translations = new Translations(questionnaire);

            List<ReceivedUnit> back = format.back(translations);

            assertThat(translations.errors(back)).isEmpty();
            assertThat(translations.with(back)).isEqualTo(questionnaire);
            texts += back.size();
        }
        assertThat(texts).as("texts compared").isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void givesBackAnyText(Format format) throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            Questionnaire questionnaire = TextRevisions.carry(
                    null,
                    TextCatalogue.rewrite(Questionnaires.usual(), text -> new Label(anyText(random), anyText(random))));
            Translations translations = new Translations(questionnaire);

            List<ReceivedUnit> back = format.back(translations);

            assertThat(translations.errors(back))
                    .as("seed %d, round %d", SEED, round)
                    .isEmpty();
            assertThat(translations.with(back)).isEqualTo(questionnaire);
        }
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int[] pieces = PIECES.codePoints().toArray();
        for (int length = random.nextInt(40); length >= 0; length--) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void keepsAStaleTranslationStaleUntilTheTranslatorStandsByIt(Format format) throws Exception {
        // Given
        Questionnaire stored = TextRevisions.carry(null, Questionnaires.usual());
        Questionnaire stale = TextRevisions.carry(
                stored,
                TextCatalogue.rewrite(
                        stored,
                        t -> t.key().equals("title")
                                ? new Label("Other 2026", t.label().cy())
                                : t.label()));
        Translations translations = new Translations(stale);

        // When
        List<ReceivedUnit> untouched = format.back(translations);
        List<ReceivedUnit> confirmed =
                changed(untouched, "title", u -> new ReceivedUnit(u.key(), u.source(), u.translation(), true, false));

        // Then
        assertThat(TextRevisions.carry(stale, translations.with(untouched)).title())
                .isEqualTo(new Label("Other 2026", "Arolwg 2026", 2, 1));
        assertThat(TextRevisions.carry(stale, translations.with(confirmed)).title())
                .isEqualTo(new Label("Other 2026", "Arolwg 2026", 2, 2));
    }

    @Test
    void refusesWhatDoesNotFitByName() {
        Translations translations = new Translations(TextRevisions.carry(null, Questionnaires.usual()));
        List<ReceivedUnit> right = translations.units().stream()
                .map(u -> new ReceivedUnit(u.key(), u.source(), u.translation(), true, false))
                .toList();

        assertThat(refusals(translations, right)).isEmpty();
        assertThat(refusals(translations, right.subList(1, right.size())))
                .containsExactly("/texts/title TRANSLATION_ROW_MISSING");
        assertThat(refusals(translations, plus(right, new ReceivedUnit("questions.x/y.label", "", "", true, false))))
                .containsExactly("/texts/questions.x~1y.label TRANSLATION_KEY_UNKNOWN");
        assertThat(refusals(translations, plus(right, right.getFirst())))
                .containsExactly("/texts/title TRANSLATION_KEY_REPEATED");
        assertThat(refusals(translations, changed(right, "title", u -> with(u, "Survey 2027", u.translation()))))
                .containsExactly("/texts/title TRANSLATION_SOURCE_CHANGED");
        assertThat(refusals(translations, changed(right, "title", u -> with(u, u.source(), " "))))
                .containsExactly("/texts/title TRANSLATION_EMPTIED");
        assertThat(refusals(translations, changed(right, "title", u -> with(u, u.source(), "{{yearGroup}} 2026"))))
                .containsExactly("/texts/title TRANSLATION_PLACEHOLDERS_DIFFER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A1", "+44", "-1+1", "@SUM(A1)"})
    void refusesATranslationThatASpreadsheetWouldRun(String translation) {
        Translations translations = new Translations(TextRevisions.carry(null, Questionnaires.usual()));
        List<ReceivedUnit> received = translations.units().stream()
                .map(u -> new ReceivedUnit(
                        u.key(), u.source(), u.key().equals("title") ? translation : u.translation(), true, false))
                .toList();

        assertThat(refusals(translations, received)).containsExactly("/texts/title TRANSLATION_FORMULA");
    }

    @Test
    void findsACellThatCameBackAsAFormula() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("translations");
            List<String> header = List.of("key", "source", "translation", "source revision", "state", "note");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "title");
            sheet.value(1, 1, "Survey 2026");
            sheet.formula(1, 2, "HYPERLINK(\"http://localhost\")");
        }

        assertThat(TranslationWorkbook.read(file.toByteArray()))
                .extracting(ReceivedUnit::key, ReceivedUnit::computed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("title", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "msgid \"a\"",
                "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"a",
                "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"a\\",
                "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"\\q\"",
                "msgctxt \"a\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"",
                "msgid \"no context\"\nmsgstr \"x\"",
                "msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"a\"\nmsgstr \"b\"",
                "\"floating\"",
                "msgctxt \"a\"\nmsgstr \"b\"\n"
            })
    void refusesWhatIsNoPoFile(String file) {
        assertThatThrownBy(() -> PoFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TranslationUnreadable.class);
    }

    @Test
    void refusesAPoFileThatLostItsCircumflexes() {
        byte[] latin = "msgctxt \"a\"\nmsgid \"a\"\nmsgstr \"tŷ â\"\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PoFile.read(latin)).isInstanceOf(TranslationUnreadable.class);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        byte[] right = TranslationWorkbook.write(new Translations(Questionnaires.usual()));
        assertUnreadable(new byte[0]);
        assertUnreadable("nonsense".getBytes(StandardCharsets.UTF_8));
        assertUnreadable(java.util.Arrays.copyOf(right, right.length / 2));
        assertUnreadable(zip(
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanMemoryHolds() throws Exception {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[80 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(1_000_000);
        assertUnreadable(bomb);
    }

    private static void assertUnreadable(byte[] file) {
        assertThatThrownBy(() -> TranslationWorkbook.read(file)).isInstanceOf(TranslationUnreadable.class);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file.toByteArray();
    }

    private static ReceivedUnit with(ReceivedUnit unit, String source, String translation) {
        return new ReceivedUnit(unit.key(), source, translation, unit.confirmed(), false);
    }

    private static List<ReceivedUnit> changed(
            List<ReceivedUnit> units, String key, UnaryOperator<ReceivedUnit> change) {
        return units.stream()
                .map(u -> u.key().equals(key) ? change.apply(u) : u)
                .toList();
    }

    private static List<ReceivedUnit> plus(List<ReceivedUnit> units, ReceivedUnit unit) {
        List<ReceivedUnit> more = new ArrayList<>(units);
        more.add(unit);
        return more;
    }

    private static List<String> refusals(Translations translations, List<ReceivedUnit> received) {
        return translations.errors(received).stream()
                .map((FieldError e) -> e.pointer() + " " + e.code())
                .toList();
    }

    private static List<Questionnaire> shipped() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<Path> files = Files.list(Repository.root().resolve("deploy/demo-data/instruments"))) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return TextRevisions.carry(
                                    null, mapper.readValue(Files.readString(file), Questionnaire.class));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
