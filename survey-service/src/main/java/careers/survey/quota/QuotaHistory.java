package careers.survey.quota;

import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Counts the responses of a campaign that are there already. */
@ApplicationScoped
class QuotaHistory {

    private static final int FETCH = 1_000;
    private static final String RESPONSES = """
            SELECT instrument_id, answers FROM response
            WHERE campaign_id = ? AND audience = ANY (?) AND status <> 'WITHDRAWN'""";

    private final PublishedInstruments instruments;
    private final QuotaConditions conditions;
    private final ObjectReader answers;

    QuotaHistory(PublishedInstruments instruments, QuotaConditions conditions, ObjectMapper mapper) {
        this.instruments = instruments;
        this.conditions = conditions;
        this.answers = mapper.readerFor(new TypeReference<Map<String, Object>>() {});
    }

    /** How many count in the quota. Exact, if nobody can be accepting. */
    int count(Connection connection, QuotaCell cell) throws SQLException {
        Array audiences = connection.createArrayOf(
                "text", cell.audiences().stream().map(Enum::name).toArray());
        try (PreparedStatement select = connection.prepareStatement(RESPONSES)) {
            select.setFetchSize(FETCH);
            select.setObject(1, cell.campaign());
            select.setArray(2, audiences);
            int count = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PublishedInstrument instrument =
                            instruments.find(row.getObject(1, UUID.class)).orElseThrow();
                    count += conditions.covers(cell, instrument, read(row.getString(2))) ? 1 : 0;
                }
            }
            return count;
        } finally {
            audiences.free();
        }
    }

    private Map<String, Object> read(String json) {
        try {
            return answers.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
