package careers.survey.freetext;

import careers.platform.event.OutboxEvent;
import careers.survey.response.AcceptanceStep;
import careers.survey.response.ErasureStep;
import careers.survey.response.Submission;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes the words of a response into keeping in the transaction that accepts it, and lets go of them in the one that
 * erases it. They are screened afterwards: nobody sees a text before, and accepting does not wait for it.
 */
@ApplicationScoped
@Priority(30)
class FreeTextStep implements AcceptanceStep, ErasureStep {

    private static final String INSERT = """
            INSERT INTO free_text (id, response_id, campaign_id, audience, language, variable, position, words, state,
                                   received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ARRIVED', ?)""";
    private static final String DELETE =
            "DELETE FROM free_text WHERE response_id = ? RETURNING id, campaign_id, events";

    private final TextEvents events;

    FreeTextStep(TextEvents events) {
        this.events = events;
    }

    @Override
    public Decision decide(Connection connection, List<Submission> batch) {
        return Decision.nobody(stored -> keep(connection, stored));
    }

    private static void keep(Connection connection, List<Submission> stored) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            boolean any = false;
            for (Submission submission : stored) {
                for (WrittenAnswer written :
                        WrittenAnswer.of(submission.instrument().questionnaire().questions(), submission.answers())) {
                    add(insert, submission, written);
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement insert, Submission submission, WrittenAnswer written)
            throws SQLException {
        // Not a UUIDv7: its time would join the text, whose id travels, to the response accepted at that moment.
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, submission.id());
        insert.setObject(3, submission.campaignId());
        insert.setString(4, submission.instrument().audience().name());
        insert.setString(5, submission.content().language());
        insert.setString(6, written.variable());
        insert.setInt(7, written.position());
        insert.setString(8, written.words());
        insert.setObject(9, submission.acceptedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.addBatch();
    }

    @Override
    public void erase(Connection connection, UUID responseId) throws SQLException {
        List<OutboxEvent> removed = new ArrayList<>();
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, responseId);
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    long told = row.getLong(3);
                    // Who was never told of a text need not hear that it is gone.
                    if (told > 0) {
                        TextRemoved gone = new TextRemoved(id, row.getObject(2, UUID.class));
                        removed.add(events.event(TextRemoved.TYPE, id, told + 1, gone));
                    }
                }
            }
        }
        events.append(connection, removed);
    }
}
