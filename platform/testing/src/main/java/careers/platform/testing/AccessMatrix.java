package careers.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code docs/api/authz-matrix.csv}: who may call what, and whose objects they reach with it. */
public final class AccessMatrix {

    /** Who shows no token. */
    public static final String NOBODY = "nobody";

    private static final List<String> BEFORE_CALLERS = List.of("service", "operation", "method", "path");
    private static final List<String> AFTER_CALLERS = List.of("personal", "recorded", "note");

    private final List<String> callers;
    private final List<Row> rows;

    private AccessMatrix(List<String> lines) {
        List<String> columns = cells(lines.getFirst());
        callers = columns.subList(BEFORE_CALLERS.size(), columns.size() - AFTER_CALLERS.size());
        rows = lines.stream().skip(1).map(line -> row(columns, cells(line))).toList();
    }

    public static AccessMatrix read() {
        try {
            return new AccessMatrix(Files.readAllLines(Repository.root().resolve("docs/api/authz-matrix.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns: {@link #NOBODY} and every role. */
    public List<String> callers() {
        return callers;
    }

    public List<Row> rows() {
        return rows;
    }

    /** @param service survey, training or insight */
    public static List<Row> of(String service) {
        return read().rows().stream()
                .filter(row -> row.service().equals(service))
                .toList();
    }

    private Row row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException("a row of " + cells.size() + " cells: " + cells);
        }
        Map<String, String> cell = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cell.put(columns.get(i), cells.get(i));
        }
        Map<String, Reach> reach = new LinkedHashMap<>();
        callers.forEach(caller -> reach.put(caller, Reach.of(cell.get(caller))));
        return new Row(
                cell.get("service"),
                cell.get("operation"),
                cell.get("method"),
                cell.get("path"),
                reach,
                cell.get("personal"),
                cell.get("recorded"),
                cell.get("note"));
    }

    /** No cell holds a comma. */
    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    /** Whose objects a caller reaches. */
    public enum Reach {
        /** Refused: 401 without a token, 403 with one. */
        NONE,
        /** Those of whom the token speaks for; others' are 404. */
        OWN,
        /** All but what the note says. */
        PART,
        ALL;

        static Reach of(String cell) {
            return switch (cell) {
                case "" -> NONE;
                case "own" -> OWN;
                case "part" -> PART;
                case "all" -> ALL;
                default -> throw new IllegalStateException("no such reach: " + cell);
            };
        }
    }

    /**
     * One operation.
     *
     * @param personal what its answer tells of a person: name, initials, words, answers; empty for nothing
     * @param recorded whether the audit trail records it: act, read; empty for not
     * @param note what differs by caller
     */
    public record Row(
            String service,
            String operation,
            String method,
            String path,
            Map<String, Reach> callers,
            String personal,
            String recorded,
            String note) {

        public boolean opensTo(String caller) {
            return callers.get(caller) != Reach.NONE;
        }

        /** The roles that may call it. */
        public Set<String> roles() {
            Set<String> roles = new TreeSet<>();
            callers.keySet().stream()
                    .filter(caller -> !caller.equals(NOBODY) && opensTo(caller))
                    .forEach(roles::add);
            return roles;
        }

        /** The callers that reach their own objects only. */
        public List<String> owners() {
            return callers.keySet().stream()
                    .filter(caller -> callers.get(caller) == Reach.OWN)
                    .toList();
        }

        /** The names of its places for ids. */
        public List<String> places() {
            List<String> places = new ArrayList<>();
            for (String segment : path.split("/", -1)) {
                if (segment.startsWith("{")) {
                    places.add(segment.substring(1, segment.length() - 1));
                }
            }
            return places;
        }

        @Override
        public String toString() {
            return operation;
        }
    }
}
