package careers.survey.routing;

import careers.survey.routing.Situation.Status;
import java.util.List;
import java.util.Optional;

/** Whether a question is asked of somebody. Made anew whenever answers change that come before the last question judged. */
final class Routing {

    private final Situation situation;
    private final LastJudgement sections = new LastJudgement();
    private final LastJudgement conditions = new LastJudgement();

    Routing(Situation situation) {
        this.situation = situation;
    }

    /**
     * Neighbours often stand under the same condition, which looks only at what comes before the first of them: its
     * outcome is the same for the next.
     */
    private final class LastJudgement {

        private Expression last;
        private Status outcome = Status.OPEN;

        // Equal conditions are one object; to compare their syntax trees would cost more than to judge them.
        @SuppressWarnings("ReferenceEquality")
        Status judge(Optional<Expression> condition) {
            if (condition.isEmpty()) {
                return Status.OPEN;
            }
            if (condition.get() != last) {
                last = condition.get();
                outcome = outcome(last);
            }
            return outcome;
        }

        private Status outcome(Expression condition) {
            if (situation.isInDoubt(condition)) {
                return Status.DOUBTFUL;
            }
            return condition.holds(situation) ? Status.OPEN : Status.HIDDEN;
        }
    }

    /** HIDDEN, OPEN or, if that hangs on a wrong answer, DOUBTFUL. */
    Status asked(Step step) {
        Status section = section(step);
        Status own = section == Status.HIDDEN ? Status.HIDDEN : conditions.judge(step.showIf());
        Status other = own == Status.HIDDEN ? Status.HIDDEN : judgeOther(step);
        if (other == Status.HIDDEN) {
            return Status.HIDDEN;
        }
        return section == Status.OPEN && own == Status.OPEN && other == Status.OPEN ? Status.OPEN : Status.DOUBTFUL;
    }

    /** The same for the section of a question. */
    Status section(Step step) {
        return sections.judge(step.section());
    }

    private Status judgeOther(Step step) {
        if (step.explains().isEmpty()) {
            return Status.OPEN;
        }
        Step.OtherChoice other = step.explains().get();
        if (situation.status(other.variable()) == Status.DOUBTFUL) {
            return Status.DOUBTFUL;
        }
        Object chosen = situation.find(other.variable()).orElse("");
        boolean isChosen =
                chosen instanceof List<?> several ? several.contains(other.code()) : chosen.equals(other.code());
        return isChosen ? Status.OPEN : Status.HIDDEN;
    }
}
