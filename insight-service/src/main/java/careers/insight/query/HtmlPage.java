package careers.insight.query;

import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tables for people to read, every word in one language.
 *
 * @param title what it is about
 * @param lines what is said before the tables
 * @param tables the tables
 * @param notes what the signs in them mean
 */
public record HtmlPage(String title, List<String> lines, List<Table> tables, List<Note> notes) {

    /** Copies the lists. */
    public HtmlPage {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** A page with one table; keys head the rows, and words stand for codes. */
    static HtmlPage of(DataTable table, Locale language) {
        var keys = table.places(Role.KEY);
        var others = Stream.concat(table.places(Role.NUMBER).stream(), table.places(Role.NOTE).stream())
                .sorted()
                .toList();
        var rows = table.rows().stream()
                .map(row -> new Row(
                        keys.stream()
                                .map(place -> words(row.get(place), language))
                                .toList(),
                        others.stream()
                                .map(place -> cell(row.get(place), language))
                                .toList()))
                .toList();
        var title = table.title().in(language);
        return new HtmlPage(
                title,
                List.of(table.definition().in(language)),
                List.of(new Table(
                        title, heads(table, keys, language), heads(table, others, language), rows, List.of())),
                List.of());
    }

    private static List<String> heads(DataTable table, List<Integer> places, Locale language) {
        return places.stream()
                .map(table.columns()::get)
                .map(Column::label)
                .map(label -> label.in(language))
                .toList();
    }

    private static Cell cell(Object value, Locale language) {
        return new Cell(value instanceof Number ? plain(value) : null, words(value, language), List.of());
    }

    private static String words(Object value, Locale language) {
        return switch (value) {
            case null -> "";
            case Coded coded -> coded.words().in(language);
            case Boolean yes when language.getLanguage().equals("cy") -> yes ? "ydy" : "nac ydy";
            case Boolean yes -> yes ? "yes" : "no";
            default -> plain(value);
        };
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /**
     * A table.
     *
     * @param caption what it is about
     * @param keys heads of the columns that name the rows
     * @param heads heads of the other columns
     * @param rows its rows
     * @param lines what is said below it
     */
    public record Table(String caption, List<String> keys, List<String> heads, List<Row> rows, List<String> lines) {

        /** The table with what it is about before its caption. */
        public Table about(String what) {
            return new Table(what + ": " + caption, keys, heads, rows, lines);
        }
    }

    /**
     * A row.
     *
     * @param keys what names it
     * @param cells its other cells
     */
    public record Row(List<String> keys, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param value the number for programs; null where there is none
     * @param text what is read first
     * @param details what is read after it
     */
    public record Cell(String value, String text, List<String> details) {}

    /**
     * What a sign means.
     *
     * @param sign the sign
     * @param meaning in words
     */
    public record Note(String sign, String meaning) {}
}
