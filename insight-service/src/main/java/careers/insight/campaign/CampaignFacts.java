package careers.insight.campaign;

import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes what events say about questionnaires and campaigns. Runs inside the transaction that consumes the event. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CampaignFacts {

    private static final String ADD_INSTRUMENT = """
            INSERT INTO instrument (instrument_id, version, survey, audience, title_en, title_cy)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ADD_VARIABLE = """
            INSERT INTO instrument_variable
                (instrument_id, version, variable, ordinal, kind, concept, comparability, label_en, label_cy)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ADD_CODE = """
            INSERT INTO instrument_code
                (instrument_id, version, variable, code, ordinal, label_en, label_cy, missing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ADD_DIMENSION = """
            INSERT INTO instrument_dimension
                (instrument_id, version, variable, dimension, code, ordinal, label_en, label_cy, missing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ADD_CAMPAIGN = """
            INSERT INTO campaign (campaign_id, survey, name_en, name_cy, opens_at, closes_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ADD_USE = """
            INSERT INTO campaign_instrument (campaign_id, instrument_id, version, audience)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String CLOSE = "UPDATE campaign SET closed_at = ? WHERE campaign_id = ? AND closed_at IS NULL";

    private final FactDatabase database;

    CampaignFacts(FactDatabase database) {
        this.database = database;
    }

    /** Keeps a published questionnaire. A published version never changes, so a second telling adds nothing. */
    public void publish(InstrumentPublished event) {
        var isNew = database.update(
                        ADD_INSTRUMENT,
                        event.instrumentId(),
                        event.version(),
                        event.survey(),
                        event.audience().name(),
                        event.title().en(),
                        event.title().cy())
                == 1;
        if (isNew) {
            for (int i = 0; i < event.variables().size(); i++) {
                addVariable(event, event.variables().get(i), i + 1);
            }
        }
    }

    /** Keeps a published frame of themes. */
    public void publish(ThemeFrame event) {
        publish(event.asInstrument());
    }

    private void addVariable(InstrumentPublished event, InstrumentPublished.Variable variable, int ordinal) {
        database.update(
                ADD_VARIABLE,
                event.instrumentId(),
                event.version(),
                variable.code(),
                ordinal,
                variable.type(),
                variable.measured(),
                variable.comparability(),
                variable.label().en(),
                variable.label().cy());
        database.updateAll(ADD_CODE, rows(variable.choices(), event.instrumentId(), event.version(), variable.code()));
        if (variable.dimensions() != null) {
            variable.dimensions()
                    .forEach((dimension, members) -> database.updateAll(
                            ADD_DIMENSION,
                            rows(members, event.instrumentId(), event.version(), variable.code(), dimension)));
        }
    }

    private static List<Object[]> rows(List<InstrumentPublished.Code> codes, Object... place) {
        var rows = new ArrayList<Object[]>();
        for (var code : codes) {
            var row = Stream.concat(
                    Arrays.stream(place),
                    Stream.of(
                            code.code(),
                            rows.size() + 1,
                            code.label().en(),
                            code.label().cy(),
                            code.missing()));
            rows.add(row.toArray());
        }
        return rows;
    }

    /**
     * Keeps an opened campaign and the questionnaires it uses.
     *
     * @return whether it was not known before
     */
    public boolean open(CampaignOpened event) {
        var added = database.update(
                ADD_CAMPAIGN,
                event.campaignId(),
                event.survey(),
                event.name().en(),
                event.name().cy(),
                event.opensAt(),
                event.closesAt());
        for (var use : event.instruments()) {
            database.update(
                    ADD_USE,
                    event.campaignId(),
                    use.instrumentId(),
                    use.version(),
                    use.audience().name());
        }
        return added == 1;
    }

    /** Notes that a campaign is closed. */
    public void close(CampaignClosed event) {
        database.update(CLOSE, event.closedAt(), event.campaignId());
    }
}
