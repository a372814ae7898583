package careers.survey.batch;

import careers.platform.id.Ids;
import careers.survey.response.ReceiptCodes;
import careers.survey.response.ResponseReceipt;
import careers.survey.response.Submitter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Batches as their senders see them. Each method is one statement, and durable when it returns. */
@ApplicationScoped
class BatchRepository {

    private static final String INSERT = """
            INSERT INTO submission_batch (key, campaign_id, submitted_by, id, content_digest, content, lines, submitter,
                                          traceparent, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT ON CONSTRAINT uq_submission_batch_id DO NOTHING""";
    private static final String FIND = """
            SELECT b.id, b.campaign_id, b.content_digest, b.lines, b.received_at, b.finished_at,
                   count(*) FILTER (WHERE l.status = 201) AS accepted,
                   count(*) FILTER (WHERE l.status = 200) AS repeated,
                   count(*) FILTER (WHERE l.status > 201) AS refused
            FROM submission_batch b LEFT JOIN submission_batch_line l ON l.batch = b.key
            WHERE b.campaign_id = ? AND b.submitted_by = ? AND b.id = ? GROUP BY b.key""";
    private static final String RECEIPTS = """
            SELECT l.line, l.status, l.response_id, l.problem, r.campaign_id, r.content_digest, r.accepted_at
            FROM submission_batch b JOIN submission_batch_line l ON l.batch = b.key
                 LEFT JOIN response r ON r.id = l.response_id AND r.campaign_id = b.campaign_id
            WHERE b.campaign_id = ? AND b.submitted_by = ? AND b.id = ? ORDER BY l.line""";

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final ReceiptCodes receiptCodes;

    BatchRepository(DataSource dataSource, ObjectMapper mapper, ReceiptCodes receiptCodes) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.receiptCodes = receiptCodes;
    }

    /** Whose batch it is: an id belongs to one client in one campaign. */
    record Name(UUID campaignId, String submittedBy, UUID id) {}

    /** A batch that has come in. */
    record Received(Name name, String digest, byte[] content, int lines, Submitter submitter, String traceparent) {}

    /** Stores a batch unless its name is taken; of two at once the second waits here for the first. */
    boolean insert(Received batch, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, batch.name().campaignId());
            insert.setString(3, batch.name().submittedBy());
            insert.setObject(4, batch.name().id());
            insert.setString(5, batch.digest());
            insert.setBytes(6, batch.content());
            insert.setInt(7, batch.lines());
            insert.setString(8, mapper.writeValueAsString(batch.submitter()));
            insert.setString(9, batch.traceparent());
            insert.setObject(10, now.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<BatchView> find(Name name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, FIND, name);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(view(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BatchView view(ResultSet row) throws SQLException {
        Instant finishedAt = instant(row, "finished_at");
        return new BatchView(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                finishedAt == null ? BatchView.State.RUNNING : BatchView.State.FINISHED,
                row.getString("content_digest"),
                row.getInt("lines"),
                row.getInt("accepted"),
                row.getInt("repeated"),
                row.getInt("refused"),
                instant(row, "received_at"),
                finishedAt);
    }

    /** The receipts there are so far, in the order of the lines. */
    List<BatchReceipt> receipts(Name name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, RECEIPTS, name);
                ResultSet row = select.executeQuery()) {
            List<BatchReceipt> receipts = new ArrayList<>();
            while (row.next()) {
                receipts.add(receipt(row));
            }
            return receipts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private BatchReceipt receipt(ResultSet row) throws SQLException {
        UUID responseId = row.getObject("response_id", UUID.class);
        String problem = row.getString("problem");
        boolean accepted = problem == null;
        boolean stored = row.getObject("accepted_at") != null;
        ResponseReceipt receipt = accepted && stored
                ? new ResponseReceipt(
                        responseId,
                        row.getObject("campaign_id", UUID.class),
                        row.getString("content_digest"),
                        instant(row, "accepted_at"),
                        receiptCodes.of(responseId))
                : null;
        return new BatchReceipt(
                row.getInt("line"),
                row.getInt("status"),
                responseId,
                receipt,
                accepted && !stored ? true : null,
                accepted ? null : problem(problem));
    }

    private LineOutcome.LineProblem problem(String json) {
        try {
            return mapper.readValue(json, LineOutcome.LineProblem.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Name name) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setObject(1, name.campaignId());
        statement.setString(2, name.submittedBy());
        statement.setObject(3, name.id());
        return statement;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
