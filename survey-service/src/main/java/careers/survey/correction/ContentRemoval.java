package careers.survey.correction;

import careers.platform.event.Outbox;
import careers.survey.export.Exports;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.quota.QuotaCells;
import careers.survey.response.ErasureStep;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Takes what was answered out of everything but the response's own row: the events of the past and what others keep. */
@ApplicationScoped
class ContentRemoval {

    private static final String AGGREGATE = "response";
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final ResponseRows rows;
    private final List<ErasureStep> keepers;
    private final QuotaCells quotas;
    private final Exports exports;
    private final PublishedInstruments instruments;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    ContentRemoval(
            ResponseRows rows,
            @All List<ErasureStep> keepers,
            QuotaCells quotas,
            Exports exports,
            PublishedInstruments instruments,
            Outbox outbox,
            ObjectMapper mapper) {
        this.rows = rows;
        this.keepers = keepers;
        this.quotas = quotas;
        this.exports = exports;
        this.instruments = instruments;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Works in the running transaction; the event that tells of it is appended afterwards. */
    void remove(ResponseRow response) {
        rows.<Void>with(connection -> {
            if (!response.isWithdrawn()) {
                releaseQuotas(connection, response);
            }
            forget(connection, response);
            return null;
        });
        outbox.eraseContent(AGGREGATE, response.id().toString());
    }

    /** Gives the places of the answers back that are about to go. */
    void releaseQuotas(Connection connection, ResponseRow response) throws SQLException {
        quotas.release(
                connection,
                response.campaignId(),
                instruments.find(response.instrumentId()).orElseThrow(),
                answers(response));
    }

    /** Lets the neighbours go of what they keep, and takes back the files in which the response may stand. */
    void forget(Connection connection, ResponseRow response) throws SQLException {
        for (ErasureStep keeper : keepers) {
            keeper.erase(connection, response.id());
        }
        exports.forget(connection, response.campaignId());
    }

    private Map<String, Object> answers(ResponseRow response) {
        try {
            return mapper.readValue(response.answers(), ANSWERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
