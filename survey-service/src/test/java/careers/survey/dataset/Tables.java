package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A small table with a column of every kind and every missing value, and what the formats make of it. */
final class Tables {

    static final Wording CODES = new Wording(false, "en");
    static final Wording WELSH = new Wording(true, "cy");

    static final List<Category> YEARS = List.of(
            new Category("Y9", 1, new Label("Year 9", "Blwyddyn 9")),
            new Category("Y10-11", 2, new Label("Years 10, 11", "Blynyddoedd 10, 11")));
    static final List<Category> STEPS =
            List.of(new Category("1", 1, new Label("Low", "Isel")), new Category("5", 5, new Label("High", "Uchel")));

    static final Column YEAR = Column.coded("year", "year", label("Year?"), label("Year?"), YEARS);
    static final Column STEP = Column.coded("step", "step", label("How?"), label("How?"), STEPS);
    static final Column FLAG = Column.flag("who_FAMILY", "who", label("Who?"), label("Who? Family"));
    static final Column OTHER_FLAG = Column.flag("who_TEACHER", "who", label("Who?"), label("Who? Teacher"));
    static final Column HOURS = Column.number("hours", "hours", label("Hours?"), label("Hours?"), 1, 0);
    static final Column AREA = Column.text("area", "area", label("Where?"), label("Where?"), 4);
    static final Column DAY = Column.text("day", "day", label("When?"), label("When?"), 10);
    static final Column WORDS = Column.text("words", "words", label("Say more"), label("Say more"), 1000);

    static final Dataset DATASET = new Dataset(
            "cw-2026-LEARNER-1",
            new Label("Survey", "Arolwg"),
            List.of(YEAR, STEP, FLAG, OTHER_FLAG, HOURS, AREA, DAY, WORDS),
            7,
            LocalDate.of(2026, 11, 22));

    /** 700 bytes of UTF-8 with two-byte letters across every border of a segment. */
    static final String LONG = "tŷ dŵr ".repeat(78).strip() + "!";

    static final List<Object[]> ROWS = List.of(
            row(
                    YEARS.get(0),
                    STEPS.get(1),
                    Category.YES,
                    Category.NO,
                    new BigDecimal("12.5"),
                    "CF10",
                    "2026-11-22",
                    LONG),
            row(
                    YEARS.get(1),
                    STEPS.get(0),
                    Category.NO,
                    Category.YES,
                    new BigDecimal("300"),
                    "L1",
                    "2026-11-23",
                    "=1+1"),
            all(Missing.NOT_APPLICABLE),
            all(Missing.NOT_ASKED),
            all(Missing.NOT_ANSWERED),
            all(Missing.DONT_KNOW),
            all(Missing.PREFER_NOT_TO_SAY));

    private Tables() {}

    static Label label(String en) {
        return new Label(en, "cy " + en);
    }

    static byte[] written(FileFormat format, Wording wording) {
        return written(format, wording, DATASET, ROWS);
    }

    static byte[] written(FileFormat format, Wording wording, Dataset dataset, List<Object[]> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter writer = format.open(dataset, wording, out)) {
            for (Object[] row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static Object[] all(Missing missing) {
        return DATASET.columns().stream().map(c -> (Object) missing).toArray();
    }
}
