package careers.training.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file is about: its columns, and where each of them stands in the request that a row becomes (RFC 6901). */
public enum ImportKind {
    /** Requested places, confirmed, rejected or started. */
    ENROLMENTS(columns("decision", "/decision", "reasonCode", "/reasonCode"), Set.of("decision")),
    /** What leaders have done: starts, attended sessions, modules, assessments. */
    PROGRESS(
            columns(
                    "kind", "/kind",
                    "occurredOn", "/occurredOn",
                    "sessionId", "/sessionId",
                    "evidenceReference", "/evidence/reference",
                    "evidenceSha256", "/evidence/sha256",
                    "retracts", "/retracts"),
            Set.of("kind", "occurredOn")),
    /** Trainings that have ended. */
    COMPLETIONS(
            columns(
                    "completedOn", "/completedOn",
                    "outcome", "/outcome",
                    "reasonCode", "/reasonCode",
                    "awardReference", "/awardingBodyResult/reference",
                    "awardLevel", "/awardingBodyResult/level",
                    "awardedOn", "/awardingBodyResult/awardedOn"),
            Set.of("completedOn"));

    static final String EXTERNAL_REF = "externalRef";
    static final String ENROLMENT = "enrolmentId";
    static final Set<String> KEYS = Set.of(EXTERNAL_REF, ENROLMENT);

    private final Map<String, String> pointers;
    private final Set<String> required;

    ImportKind(Map<String, String> pointers, Set<String> required) {
        this.pointers = pointers;
        this.required = required;
    }

    /** Pointers by column, in the order in which they are documented. */
    Map<String, String> pointers() {
        return pointers;
    }

    /** Columns that a file cannot lack; the others may be left out. */
    Set<String> required() {
        return required;
    }

    /** The column of a pointer; of a whole object, the columns of its members. */
    String column(String pointer) {
        String columns = pointers.entrySet().stream()
                .filter(column ->
                        column.getValue().equals(pointer) || column.getValue().startsWith(pointer + "/"))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        return pointer.isEmpty() ? "" : columns;
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }
}
