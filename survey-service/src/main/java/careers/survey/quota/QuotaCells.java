package careers.survey.quota;

import careers.platform.problem.ProblemException;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Places of responses that change after they were accepted. To be called under the campaign's shared lock, on the
 * connection of the transaction that changes the response.
 */
@ApplicationScoped
public class QuotaCells {

    private final QuotaConditions conditions;

    QuotaCells(QuotaConditions conditions) {
        this.conditions = conditions;
    }

    /** Gives back the places of a response that counts no longer: withdrawn, erased, or about to be changed. */
    public void release(
            Connection connection, UUID campaignId, PublishedInstrument instrument, Map<String, Object> answers)
            throws SQLException {
        QuotaTable table = new QuotaTable(connection);
        table.move(places(covering(table, campaignId, instrument, answers), -1));
    }

    /**
     * Takes the places of a response as it was changed.
     *
     * @return the problem to answer with if there is no place; then nothing was taken
     */
    public Optional<ProblemException> take(
            Connection connection, UUID campaignId, PublishedInstrument instrument, Map<String, Object> answers)
            throws SQLException {
        QuotaTable table = new QuotaTable(connection);
        List<QuotaCell> cells = covering(table, campaignId, instrument, answers);
        Optional<QuotaCell> full =
                cells.stream().filter(cell -> cell.taken() >= cell.limit()).findFirst();
        if (full.isPresent()) {
            return full.map(QuotaCell::full);
        }
        table.move(places(cells, 1));
        return Optional.empty();
    }

    private List<QuotaCell> covering(
            QuotaTable table, UUID campaignId, PublishedInstrument instrument, Map<String, Object> answers)
            throws SQLException {
        return table.lock(List.of(campaignId)).stream()
                .filter(cell -> conditions.covers(cell, instrument, answers))
                .toList();
    }

    private static Map<QuotaCell, Integer> places(List<QuotaCell> cells, int places) {
        Map<QuotaCell, Integer> moved = new LinkedHashMap<>();
        cells.forEach(cell -> moved.put(cell, places));
        return moved;
    }
}
