package careers.survey.quota;

import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.routing.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Says whether a response counts in a quota. Each condition is made ready once for each instrument. */
@ApplicationScoped
class QuotaConditions {

    private final Map<Prepared, Optional<Condition>> conditions = new ConcurrentHashMap<>();

    private record Prepared(UUID instrument, String condition) {}

    /** A condition that does not fit the instrument was refused when the quota was set; here it just does not hold. */
    boolean covers(QuotaCell cell, PublishedInstrument instrument, Map<String, Object> answers) {
        return cell.audiences().contains(instrument.audience())
                && conditions
                        .computeIfAbsent(
                                new Prepared(instrument.id(), cell.condition()),
                                wanted -> instrument
                                        .rules()
                                        .compileCondition("/when", wanted.condition(), new ArrayList<>()))
                        .filter(condition -> instrument.rules().holds(condition, answers))
                        .isPresent();
    }
}
