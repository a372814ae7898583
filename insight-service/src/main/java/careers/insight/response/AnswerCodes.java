package careers.insight.response;

import careers.insight.response.CodeBook.Entry;
import careers.insight.response.CodeBook.Numbered;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Gives coded answers their numbers, for good. Most people choose among the same few codes, so nearly every answer has its
 * number already; and only answers that were found valid get one, so an answer that has a number need not be checked again.
 * Whether it is valid depends on nothing but itself and the name of its question.
 */
@ApplicationScoped
public class AnswerCodes {

    /** Numbers are of two bytes. Answers for which there is none are kept as they are. */
    private static final int MOST = 30_000;

    private static final String READ = "SELECT number, variable, code, first FROM answer_code";

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('answer_code'))";

    private static final String ADD = """
            INSERT INTO answer_code (number, variable, code, first)
            SELECT * FROM (
                SELECT (SELECT coalesce(max(number), 0) FROM answer_code) + row_number() OVER (ORDER BY n.place) AS number,
                       n.variable, n.code, n.first
                  FROM unnest(?::text[], ?::text[], ?::boolean[]) WITH ORDINALITY AS n (variable, code, first, place)
                 WHERE NOT EXISTS (SELECT 1 FROM answer_code k
                                    WHERE k.variable = n.variable AND k.code = n.code AND k.first = n.first)) AS added
             WHERE added.number <= ?""";

    private final FactDatabase database;
    private final int most;
    private volatile CodeBook book = CodeBook.EMPTY;

    @Inject
    AnswerCodes(FactDatabase database) {
        this(database, MOST);
    }

    AnswerCodes(FactDatabase database, int most) {
        this.database = database;
        this.most = most;
    }

    /** Calls back with variable and code of what is counted for a number. Another process may have given it. */
    void cells(short number, BiConsumer<String, String> cell) {
        if (number > book.size()) {
            read();
        }
        book.cells(number, cell);
    }

    private synchronized void read() {
        book = QuarkusTransaction.requiringNew()
                .call(() -> new CodeBook(database.list(
                        READ,
                        row -> new Numbered(
                                row.getInt("number"),
                                new Entry(
                                        row.getString("variable"), row.getString("code"), row.getBoolean("first"))))));
    }

    /**
     * Takes out of the answers of an event those that have numbers.
     *
     * @param answers the answers; whatever else than an object is left as it is
     */
    public Split split(JsonNode answers) {
        if (answers == null || !answers.isObject()) {
            return new Split(CodeNumbers.NONE, answers);
        }
        var writer = book.new Writer();
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        for (var answer : answers.properties()) {
            if (!writer.write(answer.getKey(), answer.getValue())) {
                others.set(answer.getKey(), answer.getValue());
            }
        }
        return new Split(writer.numbers(), others);
    }

    /**
     * The same of a text that is being read, up to the end of the answers; no tree is made of what is known.
     *
     * @param parser at the beginning of the object of answers; it makes the trees of what is not known
     */
    public Split split(JsonParser parser) throws IOException {
        var writer = book.new Writer();
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var variable = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                JsonNode answer = parser.readValueAsTree();
                if (!writer.write(variable, answer)) {
                    others.set(variable, answer);
                }
            } else if (!writer.write(variable, parser.getText())) {
                others.put(variable, parser.getText());
            }
        }
        return new Split(writer.numbers(), others);
    }

    /**
     * Answers in two parts.
     *
     * @param numbers those that have numbers
     * @param others all others
     */
    public record Split(CodeNumbers numbers, JsonNode others) {}

    /** The same content with a number for every coded answer, as far as there is room. Only for what was found valid. */
    public ResponseAccepted number(ResponseAccepted content) {
        var unknown = unknown(content.answers());
        if (!unknown.isEmpty()) {
            add(unknown);
        }
        var writer = book.new Writer();
        Map<String, Answer> others = new HashMap<>();
        content.answers().forEach((variable, answer) -> {
            if (!writer.write(variable, answer.codes())) {
                others.put(variable, answer);
            }
        });
        return content.with(content.numbers().and(writer.numbers()), others);
    }

    private Set<Entry> unknown(Map<String, Answer> answers) {
        if (book.size() == 0 && !answers.isEmpty()) {
            read();
        }
        var known = book;
        Set<Entry> unknown = new LinkedHashSet<>();
        answers.forEach((variable, answer) -> {
            for (int i = 0; i < answer.codes().size(); i++) {
                var entry = new Entry(variable, answer.codes().get(i), i == 0);
                if (!known.has(entry)) {
                    unknown.add(entry);
                }
            }
        });
        return unknown;
    }

    /** Numbers are given in a transaction of their own: whoever reads one knows what it stands for. */
    private synchronized void add(Set<Entry> unknown) {
        if (book.size() >= most) {
            return;
        }
        var entries = List.copyOf(unknown);
        QuarkusTransaction.requiringNew().run(() -> {
            database.list(TURN, row -> row);
            database.update(
                    ADD,
                    entries.stream().map(Entry::variable).toArray(String[]::new),
                    entries.stream().map(Entry::code).toArray(String[]::new),
                    entries.stream().map(Entry::first).toArray(Boolean[]::new),
                    most);
        });
        read();
    }
}
