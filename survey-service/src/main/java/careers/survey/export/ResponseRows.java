package careers.survey.export;

import careers.survey.dataset.AnsweredRow;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;

/**
 * The responses to one instrument of one campaign, read in one snapshot and a few at a time. They come in the order of
 * their digests: it is the same each time and tells nothing of the order in which they were given.
 */
final class ResponseRows {

    private static final int ROWS_IN_MEMORY = 200;
    private static final String COUNT = """
            SELECT count(*) FROM response
            WHERE campaign_id = ? AND instrument_id = ? AND status <> 'WITHDRAWN'""";
    // The answers are turned into text, and the words fetched, only when a row is sent: sorting does not carry them
    // along.
    // Of words nothing but the view may be read: what it leaves out is held or was not looked at yet.
    private static final String ROWS = """
            SELECT to_char(accepted_at AT TIME ZONE 'Europe/London', 'IYYY"-W"IW'), language, mode, establishment,
                   answers, not_asked,
                   (SELECT json_agg(json_build_array(t.variable, t.position, t.words))
                    FROM released_text t WHERE t.response_id = r.id)
            FROM (SELECT * FROM response
                  WHERE campaign_id = ? AND instrument_id = ? AND status <> 'WITHDRAWN'
                  ORDER BY content_digest, id) r""";

    private final Connection connection;
    private final UUID campaignId;
    private final UUID instrumentId;

    private ResponseRows(Connection connection, UUID campaignId, UUID instrumentId) {
        this.connection = connection;
        this.campaignId = campaignId;
        this.instrumentId = instrumentId;
    }

    /** Takes each response; stops when an exception is thrown. */
    interface Taker {
        void take(AnsweredRow row) throws SQLException, IOException;
    }

    /**
     * Begins the snapshot.
     *
     * @param connection without auto-commit and without a running transaction; whoever gave it ends the transaction
     */
    static ResponseRows snapshot(Connection connection, UUID campaignId, UUID instrumentId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        return new ResponseRows(connection, campaignId, instrumentId);
    }

    long count() throws SQLException {
        try (PreparedStatement query = prepared(COUNT);
                ResultSet count = query.executeQuery()) {
            count.next();
            return count.getLong(1);
        }
    }

    void forEach(Taker taker) throws SQLException, IOException {
        try (PreparedStatement query = prepared(ROWS)) {
            query.setFetchSize(ROWS_IN_MEMORY);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    taker.take(row(rows));
                }
            }
        }
    }

    private static AnsweredRow row(ResultSet rows) throws SQLException {
        Array notAsked = rows.getArray(6);
        return new AnsweredRow(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Set.of((String[]) notAsked.getArray()),
                rows.getString(7));
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setObject(1, campaignId);
        query.setObject(2, instrumentId);
        return query;
    }
}
