package careers.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** While it is open, triggers note every row that the training-service writes, and in which transaction. */
final class WriteLog implements AutoCloseable {

    /** The relay publishes events in transactions of its own, beside the requests. */
    private static final Set<String> RELAY = Set.of("outbox", "outbox_head");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final TrainingDatabase database;
    private final Map<String, TableShape> shapes = new HashMap<>();

    WriteLog(TrainingDatabase database) {
        this.database = database;
        database.run("""
                create schema write_log;
                create table write_log.written (
                    seq bigserial primary key, txid text not null default pg_current_xact_id()::text,
                    tbl text not null, before jsonb, after jsonb);
                create function write_log.note() returns trigger language plpgsql security definer as $$
                begin
                    insert into write_log.written (tbl, before, after) values (
                        tg_table_name,
                        case when tg_op <> 'INSERT' then to_jsonb(old) end,
                        case when tg_op <> 'DELETE' then to_jsonb(new) end);
                    return null;
                end $$""");
        database.column("select tablename from pg_tables where schemaname = 'public'")
                .forEach(table -> database.run("create trigger zz_written after insert or update or delete on public."
                        + table + " for each row execute function write_log.note()"));
    }

    /** A place in the log. */
    long mark() {
        return database.number("select coalesce(max(seq), 0) from write_log.written");
    }

    /** What was written behind one mark and up to another: transaction by transaction, one entry for each row. */
    List<List<WrittenRow>> between(long after, long upTo) {
        var transactions = new LinkedHashMap<String, Map<String, WrittenRow>>();
        var rows = database.texts("select txid, tbl, before, after from write_log.written where seq > " + after
                + " and seq <= " + upTo + " order by seq");
        for (var row : rows) {
            var written = new WrittenRow(shape(row.get(1)), parsed(row.get(2)), parsed(row.get(3)));
            transactions
                    .computeIfAbsent(row.get(0), key -> new LinkedHashMap<>())
                    .merge(written.identity(), written, WrittenRow::then);
        }
        var kept = new ArrayList<List<WrittenRow>>();
        for (var transaction : transactions.values()) {
            if (!transaction.values().stream()
                    .allMatch(row -> RELAY.contains(row.shape().table()))) {
                kept.add(List.copyOf(transaction.values()));
            }
        }
        return kept;
    }

    private TableShape shape(String table) {
        return shapes.computeIfAbsent(table, name -> TableShape.of(database, name));
    }

    private static JsonNode parsed(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BenchFailure("A written row cannot be read: " + e.getMessage(), e);
        }
    }

    /** Takes the triggers away again. */
    @Override
    public void close() {
        database.run("drop schema write_log cascade");
    }
}
