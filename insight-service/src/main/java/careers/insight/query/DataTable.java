package careers.insight.query;

import careers.insight.campaign.RegionLabel;
import careers.platform.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table apart from the form it is written in.
 *
 * @param title what it is about
 * @param definition how its numbers are made
 * @param columns what stands in a row, in order
 * @param rows the values: text, whole and decimal numbers, truth values, {@link Coded}, and null for nothing
 */
public record DataTable(Text title, Text definition, List<Column> columns, List<List<Object>> rows) {

    private static final List<Column> REGION = List.of(
            new Column("region", Type.STRING, Role.KEY, "Region", "Rhanbarth"),
            new Column("region_en", Type.STRING, Role.LABEL, "Region, in English", "Rhanbarth, yn Saesneg"),
            new Column("region_cy", Type.STRING, Role.LABEL, "Region, in Welsh", "Rhanbarth, yn Gymraeg"));

    /** Copies the lists. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same table with the region it is about; without one, the table as it is. */
    public DataTable in(RegionLabel region) {
        if (region == null) {
            return this;
        }
        var key = List.<Object>of(
                new Coded(region.code().name(), region.label()),
                region.label().en(),
                region.label().cy());
        return new DataTable(
                region.after(title),
                definition,
                Stream.concat(REGION.stream(), columns.stream()).toList(),
                rows.stream()
                        .map(row -> Stream.concat(key.stream(), row.stream()).toList())
                        .toList());
    }

    /** Places of the columns of a role. */
    List<Integer> places(Role role) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).role() == role)
                .boxed()
                .toList();
    }

    /** Place of a column; -1 where there is none. */
    int place(String name) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /**
     * A column.
     *
     * @param name its name in the header, {@code snake_case}
     * @param type what its values are
     * @param role what it is for
     * @param label its name for people
     */
    public record Column(String name, Type type, Role role, Text label) {
        public Column(String name, Type type, Role role, String en, String cy) {
            this(name, type, role, new Text(en, cy));
        }

        /** Text, for whatever role. */
        public static Column text(String name, Role role, String en, String cy) {
            return new Column(name, Type.STRING, role, en, cy);
        }

        /** A decimal number that the table is made for. */
        public static Column decimal(String name, String en, String cy) {
            return new Column(name, Type.DECIMAL, Role.NUMBER, en, cy);
        }

        /** A whole number that the table is made for. */
        public static Column count(String name, String en, String cy) {
            return new Column(name, Type.INTEGER, Role.NUMBER, en, cy);
        }
    }

    /** What values are, in the terms of CSV on the Web. */
    public enum Type {
        STRING("string"),
        INTEGER("integer"),
        DECIMAL("decimal"),
        BOOLEAN("boolean");

        private final String term;

        Type(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    /** What a column is for. */
    public enum Role {
        /** Says, with the other keys, which row it is. */
        KEY,
        /** Words of the key before it, for forms that have only codes in the key. */
        LABEL,
        /** A number the table is made for. */
        NUMBER,
        /** What else is to be known. */
        NOTE
    }

    /**
     * A value with words.
     *
     * @param code what programs read
     * @param words what people read
     */
    public record Coded(String code, Text words) {
        @Override
        public String toString() {
            return code;
        }
    }
}
