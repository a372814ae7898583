package careers.insight.crossing;

import careers.insight.query.FigureError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Figures of closed campaigns by their names. A table is decided once and kept, so nothing is kept of a figure: its name
 * begins with the name of its table and is looked for among what that table shows.
 */
@ApplicationScoped
class FinalFigures {

    private static final int DIGITS = 40;
    private static final String NAME = "[0-9a-f]{" + DIGITS + "}";
    private static final String FORM = NAME + "(-" + NAME + ")?-[0-9]{1,3}";

    private final CrossingService crossings;
    private final OutcomeService outcomes;

    FinalFigures(CrossingService crossings, OutcomeService outcomes) {
        this.crossings = crossings;
        this.outcomes = outcomes;
    }

    /** The figure, or the problem {@code UNKNOWN_FIGURE}. */
    @Transactional
    FinalFigureView figure(String id) {
        if (!id.matches(FORM)) {
            throw FigureError.UNKNOWN_FIGURE.problem();
        }
        var table = id.substring(0, DIGITS);
        return crossings
                .figure(table, id)
                .or(() -> outcomes.figure(table, id))
                .orElseThrow(FigureError.UNKNOWN_FIGURE::problem);
    }
}
