package careers.bench;

import java.util.List;

/**
 * A table of the training-service.
 *
 * @param columns those that are not computed
 */
record TableShape(String table, List<Column> columns) {

    /**
     * One column.
     *
     * @param key part of the primary key
     * @param indexed part of any index, so that its values decide where a row goes
     */
    record Column(String name, String type, boolean key, boolean indexed) {}

    static TableShape of(TrainingDatabase database, String table) {
        var columns = database.texts("""
                select a.attname, format_type(a.atttypid, a.atttypmod),
                    exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)),
                    exists (select from pg_index i where i.indrelid = a.attrelid and a.attnum = any (i.indkey))
                from pg_attribute a
                where a.attrelid = to_regclass('public.%s') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum""".formatted(table)).stream()
                .map(row -> new Column(
                        row.get(0),
                        row.get(1),
                        row.get(2).equals("t"),
                        row.get(3).equals("t")))
                .toList();
        return new TableShape(table, columns);
    }

    /** False for a table that this version of the service does not have. */
    boolean exists() {
        return !columns.isEmpty();
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }
}
