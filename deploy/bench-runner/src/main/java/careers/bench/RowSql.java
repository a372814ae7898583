package careers.bench;

import careers.bench.TableShape.Column;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the rows of a transaction as statements for pgbench: the same columns, the same bytes. Only ids (and references
 * of schools) in indexed columns are made new for each run of the script, from its variables {@code prefix}, 18 characters
 * of a UUID, and {@code plain}, the same without hyphens; else they would meet the rows of the run before.
 *
 * @param inline variables stand within the texts, as the simple protocol wants it; otherwise they are parameters of
 *     prepared statements. Inline, rows of one table go into one statement, as a set-based service would write them.
 * @param made identities of the rows that the script itself has inserted; only their keys are made new
 */
record RowSql(boolean inline, Set<String> made) {

    private static final Pattern NAMES =
            Pattern.compile("(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "|(?<plain>(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f]))|(?<school>EN-[0-9]{6}|CY-[0-9]{7})");
    private static final int PREFIX = 18;
    private static final int PLAIN_PREFIX = 16;

    /** BEGIN, statements in the order in which rows were first touched, COMMIT. */
    String transaction(List<WrittenRow> rows) {
        rows.stream().filter(WrittenRow::inserted).map(WrittenRow::identity).forEach(made::add);
        var groups = new LinkedHashMap<String, List<WrittenRow>>();
        for (var row : rows) {
            var kind = row.inserted() ? "+" : row.deleted() ? "-" : isOwn(row) ? "=" : "~";
            // Rows that many clients change are changed in the same order by all of them, so one by one.
            var group = inline ? kind + row.shape().table() : kind + row.identity();
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
        }
        var script = new StringBuilder("BEGIN;\n");
        groups.values().forEach(group -> script.append(statement(group)).append(";\n"));
        return script.append("COMMIT;\n").toString();
    }

    private String statement(List<WrittenRow> rows) {
        var first = rows.getFirst();
        if (first.inserted() && !first.deleted()) {
            return insert(rows.stream().map(WrittenRow::after).toList(), first.shape(), true);
        }
        if (first.deleted()) {
            return rows.stream()
                    .filter(row -> !row.inserted())
                    .map(row -> "DELETE FROM " + row.shape().table() + " WHERE " + key(row))
                    .collect(Collectors.joining(";\n"));
        }
        return rows.size() == 1 ? update(first) : updateAll(rows);
    }

    /** @param anew with ids made new */
    String insert(List<JsonNode> rows, TableShape shape, boolean anew) {
        return "INSERT INTO " + shape.table() + " (" + String.join(", ", shape.names()) + ") VALUES "
                + rows.stream()
                        .map(row -> shape.columns().stream()
                                .map(column -> value(column, row, anew))
                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(",\n"));
    }

    private String update(WrittenRow row) {
        return "UPDATE " + row.shape().table() + " SET "
                + changed(List.of(row)).stream()
                        .map(column -> column.name() + " = " + value(column, row.after(), isOwn(row)))
                        .collect(Collectors.joining(", "))
                + " WHERE " + key(row);
    }

    private String updateAll(List<WrittenRow> rows) {
        var shape = rows.getFirst().shape();
        var changed = changed(rows);
        var all = new ArrayList<>(shape.key());
        all.addAll(changed);
        return "UPDATE " + shape.table() + " t SET "
                + changed.stream()
                        .map(column -> column.name() + " = v." + column.name())
                        .collect(Collectors.joining(", "))
                + " FROM (VALUES "
                + rows.stream()
                        .map(row -> all.stream()
                                .map(column -> value(column, row.after(), isOwn(row)))
                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(",\n"))
                + ") v (" + all.stream().map(Column::name).collect(Collectors.joining(", ")) + ") WHERE "
                + shape.key().stream()
                        .map(column -> "t." + column.name() + " = v." + column.name())
                        .collect(Collectors.joining(" AND "));
    }

    private static List<Column> changed(List<WrittenRow> rows) {
        var shape = rows.getFirst().shape();
        var values = shape.columns().stream().filter(column -> !column.key()).toList();
        var changed = values.stream()
                .filter(column -> rows.stream()
                        .anyMatch(row -> !row.before()
                                .path(column.name())
                                .equals(row.after().path(column.name()))))
                .toList();
        // A row that was written as it was is written all the same.
        return changed.isEmpty() ? values.subList(0, 1) : changed;
    }

    private String key(WrittenRow row) {
        return row.shape().key().stream()
                .map(column ->
                        column.name() + " = " + value(column, row.deleted() ? row.before() : row.after(), isOwn(row)))
                .collect(Collectors.joining(" AND "));
    }

    private boolean isOwn(WrittenRow row) {
        return made.contains(row.identity());
    }

    private String value(Column column, JsonNode row, boolean anew) {
        var value = row.path(column.name());
        if (value.isMissingNode() || value.isNull()) {
            return "NULL::" + column.type();
        }
        var text = text(column, value);
        return "(" + (anew && column.indexed() ? renewed(text) : quoted(text)) + ")::" + column.type();
    }

    private static String text(Column column, JsonNode value) {
        if (column.type().startsWith("json")) {
            return value.toString();
        }
        if (value.isArray()) {
            var items = new ArrayList<String>();
            value.forEach(
                    item -> items.add("\"" + item.asText().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
            return "{" + String.join(",", items) + "}";
        }
        return value.asText();
    }

    private String renewed(String text) {
        if (!NAMES.matcher(text).find()) {
            return quoted(text);
        }
        var parts = new ArrayList<String>();
        var matcher = NAMES.matcher(text);
        int from = 0;
        while (matcher.find()) {
            var before = text.substring(from, matcher.start());
            if (matcher.group("uuid") != null) {
                parts.addAll(List.of(
                        escaped(before), ":prefix", escaped(matcher.group().substring(PREFIX))));
            } else if (matcher.group("plain") != null) {
                parts.addAll(List.of(
                        escaped(before), ":plain", escaped(matcher.group().substring(PLAIN_PREFIX))));
            } else {
                parts.addAll(List.of(escaped(before + matcher.group() + "-"), ":plain"));
            }
            from = matcher.end();
        }
        parts.add(escaped(text.substring(from)));
        if (inline) {
            // What follows a variable's name would be taken for part of it.
            return "E'" + String.join("", parts).replace(":plain", ":plain' || E'") + "'";
        }
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith(":") ? part + "::text" : "E'" + part + "'")
                .collect(Collectors.joining(" || "));
    }

    private static String quoted(String text) {
        return "E'" + escaped(text) + "'";
    }

    /** pgbench takes every colon before a letter for a variable, even within a text. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("'", "''")
                .replace(":", "\\x3a")
                .replace("\n", "\\n");
    }
}
