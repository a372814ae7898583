package careers.survey.response;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The statements of accepting on the table {@code response}, many rows at a time. */
final class ResponseTable {

    private static final String FIND =
            "SELECT id, campaign_id, content_digest, accepted_at, status FROM response WHERE id = ANY (?)";
    private static final String INSERT = """
            INSERT INTO response (id, campaign_id, instrument_id, instrument_version, audience, establishment, language,
                                  mode, interviewer_reference, started_at, completed_at, content_digest, answers,
                                  not_asked, warnings, withdrawal_code_hash, accepted_at)
            SELECT id, campaign_id, instrument_id, instrument_version, audience, establishment, language, mode,
                   interviewer_reference, started_at, completed_at, content_digest, answers::json,
                   ARRAY(SELECT jsonb_array_elements_text(not_asked)), ARRAY(SELECT jsonb_array_elements_text(warnings)),
                   withdrawal_code_hash, accepted_at
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[],
                        ?::text[], ?::timestamptz[])
                 AS new (id, campaign_id, instrument_id, instrument_version, audience, establishment, language, mode,
                         interviewer_reference, started_at, completed_at, content_digest, answers, not_asked, warnings,
                         withdrawal_code_hash, accepted_at)
            ON CONFLICT (id) DO NOTHING RETURNING id""";

    private final Connection connection;
    private final ReceiptCodes receiptCodes;

    ResponseTable(Connection connection, ReceiptCodes receiptCodes) {
        this.connection = connection;
        this.receiptCodes = receiptCodes;
    }

    Map<UUID, StoredResponse> find(Collection<UUID> ids) throws SQLException {
        Array wanted = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, wanted);
            Map<UUID, StoredResponse> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    Instant acceptedAt = row.getObject(4, OffsetDateTime.class).toInstant();
                    ResponseReceipt receipt = new ResponseReceipt(
                            id, row.getObject(2, UUID.class), row.getString(3), acceptedAt, receiptCodes.of(id));
                    found.put(id, new StoredResponse(receipt, "WITHDRAWN".equals(row.getString(5))));
                }
            }
            return found;
        } finally {
            wanted.free();
        }
    }

    /** Stores responses unless their ids are taken, and gives back the ids of those it stored. */
    Set<UUID> insert(List<Submission> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(insert, batch);
            columns.add("uuid", Submission::id);
            columns.add("uuid", Submission::campaignId);
            columns.add("uuid", s -> s.instrument().id());
            columns.add("int4", s -> s.instrument().version());
            columns.add("text", s -> s.instrument().audience().name());
            columns.add("text", s -> s.content().establishment());
            columns.add("text", s -> s.content().language());
            columns.add("text", s -> s.content().mode().name());
            columns.add("text", s -> s.content().interviewerReference());
            columns.add("timestamptz", s -> s.content().startedAt());
            columns.add("timestamptz", s -> s.content().completedAt());
            columns.add("text", Submission::contentDigest);
            columns.add("text", Submission::storedAnswers);
            columns.add("jsonb", s -> names(s.notAsked()));
            columns.add("jsonb", s -> names(s.warnings()));
            columns.add("text", s -> ReceiptCodes.hash(s.receiptCode()));
            columns.add("timestamptz", Submission::acceptedAt);
            Set<UUID> stored = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    stored.add(row.getObject(1, UUID.class));
                }
            }
            return stored;
        }
    }

    /** Variables and rule names have no character that JSON would escape. */
    private static String names(List<String> names) {
        return names.isEmpty() ? "[]" : "[\"" + String.join("\",\"", names) + "\"]";
    }

    /** One array per column, in the order of the parameters. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<Submission> batch;
        private int next = 1;

        Columns(PreparedStatement statement, List<Submission> batch) {
            this.statement = statement;
            this.batch = batch;
        }

        void add(String type, Function<Submission, Object> value) throws SQLException {
            Object[] values = new Object[batch.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(batch.get(i));
            }
            statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        }
    }
}
