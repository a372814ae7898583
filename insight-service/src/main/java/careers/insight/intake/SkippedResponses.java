package careers.insight.intake;

import careers.insight.response.Closings;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Responses whose acceptance is skipped: nobody may wait for them. Of an event that cannot be read the key is the response,
 * and its headers tell the version and, as its stream, the campaign; of its data nothing but the campaign is used.
 */
@ApplicationScoped
class SkippedResponses {

    private static final String FIND = """
            SELECT key, headers ->> 'ce_sequence' AS sequence, headers ->> 'ce_stream' AS stream, value FROM held_event
             WHERE id = ? AND topic = 'survey.response.v1'""";

    private final FactDatabase database;
    private final Closings closings;
    private final ObjectMapper json;

    SkippedResponses(FactDatabase database, Closings closings, ObjectMapper json) {
        this.database = database;
        this.closings = closings;
        this.json = json;
    }

    /** The response that an event held here would have been; empty for any other event. */
    Optional<Skipped> of(long heldEvent) {
        return database.first(FIND, this::skipped, heldEvent).flatMap(found -> found);
    }

    /** The event has been skipped. */
    void skip(Skipped response) {
        closings.miss(response.response(), response.campaign());
    }

    private Optional<Skipped> skipped(ResultSet row) throws SQLException {
        if (!decoded(row.getString("sequence")).matches("0*1")) {
            return Optional.empty();
        }
        var stream = row.getString("stream");
        var campaign = stream == null ? told(row.getBytes("value")) : decoded(stream);
        var response = uuid(row.getString("key"));
        return response.flatMap(id -> uuid(campaign).map(of -> new Skipped(id, of)));
    }

    private static String decoded(String header) {
        return header == null ? "" : new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
    }

    private String told(byte[] value) {
        try {
            return value == null ? "" : json.readTree(value).path("campaignId").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A response that was accepted and will not be read.
     *
     * @param response the response
     * @param campaign its campaign
     */
    record Skipped(UUID response, UUID campaign) {}
}
