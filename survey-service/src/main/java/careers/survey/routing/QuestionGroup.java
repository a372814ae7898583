package careers.survey.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions that are gone through together: those of the questionnaire, or those of each row of a repeated group. */
final class QuestionGroup {

    /** What a rule may ask about a question. */
    enum Aspect {
        VALUE,
        ANSWERED,
        MISSING
    }

    /**
     * What a name in a rule stands for.
     *
     * @param index of the question in the group
     */
    record Name(int index, Aspect aspect) {}

    private final List<Step> steps;
    private final Map<String, Name> names = new HashMap<>();

    QuestionGroup(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            String variable = steps.get(i).variable();
            names.put(variable, new Name(i, Aspect.VALUE));
            names.put(RuleFunctions.ANSWERED + variable, new Name(i, Aspect.ANSWERED));
            names.put(RuleFunctions.MISSING + variable, new Name(i, Aspect.MISSING));
        }
    }

    List<Step> steps() {
        return steps;
    }

    Optional<Name> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** Where a question stands in the group. */
    Optional<Integer> indexOf(String variable) {
        return name(variable).map(Name::index);
    }
}
