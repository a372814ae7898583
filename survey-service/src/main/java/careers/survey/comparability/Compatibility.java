package careers.survey.comparability;

import careers.survey.comparability.VariableChange.Kind;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What responses to an older instrument still mean beside a newer one, variable by variable.
 *
 * @param changes the newer one's variables in their order, then those that were removed
 */
public record Compatibility(Verdict verdict, List<VariableChange> changes) {

    /** How the newer one relates to the older one, in the words of FHIR (compliesWith, extends). */
    public enum Verdict {
        /** Responses to both can be put together as they are. */
        COMPLIES_WITH,
        /** Everything that was answered still means the same; more can be answered now. */
        EXTENDS,
        /** Some old answers do not fit any more. */
        BREAKS
    }

    /** Compares two questionnaires. */
    public static Compatibility between(Questionnaire older, Questionnaire newer) {
        Map<String, PlacedQuestion> before = byVariable(older);
        Map<String, PlacedQuestion> after = byVariable(newer);
        CodeLists listsBefore = older.indexedCodeLists();
        CodeLists listsAfter = newer.indexedCodeLists();
        List<VariableChange> changes = new ArrayList<>();
        after.forEach((variable, now) -> {
            PlacedQuestion then = before.get(variable);
            changes.add(
                    then == null
                            ? new VariableChange(variable, Kind.ADDED, false, List.of(), List.of())
                            : change(then, listsBefore, now, listsAfter));
        });
        before.keySet().stream()
                .filter(variable -> !after.containsKey(variable))
                .forEach(variable ->
                        changes.add(new VariableChange(variable, Kind.REMOVED, false, List.of(), List.of())));
        return new Compatibility(verdict(changes), changes);
    }

    private static Map<String, PlacedQuestion> byVariable(Questionnaire questionnaire) {
        Map<String, PlacedQuestion> questions = new LinkedHashMap<>();
        PlacedQuestion.of(questionnaire)
                .forEach(q -> questions.putIfAbsent(q.question().variable(), q));
        return questions;
    }

    private static VariableChange change(
            PlacedQuestion then, CodeLists listsThen, PlacedQuestion now, CodeLists listsNow) {
        AnswerShape older = AnswerShape.of(then.question(), listsThen);
        AnswerShape newer = AnswerShape.of(now.question(), listsNow);
        List<String> added = without(codes(newer), codes(older));
        List<String> removed = without(codes(older), codes(newer));
        return new VariableChange(
                now.question().variable(),
                kind(older, newer, added, removed),
                !Wording.of(then.question().label())
                        .equals(Wording.of(now.question().label())),
                added,
                removed);
    }

    private static Kind kind(AnswerShape older, AnswerShape newer, List<String> added, List<String> removed) {
        if (!older.type().equals(newer.type())
                || !older.meaning().equals(newer.meaning())
                || ("SCALE".equals(older.type()) && isReordered(older, newer))) {
            return Kind.RETYPED;
        }
        if (!removed.isEmpty() || isTightened(older, newer)) {
            return Kind.NARROWED;
        }
        return added.isEmpty() && !isTightened(newer, older) ? Kind.SAME : Kind.EXTENDED;
    }

    /** The steps of a scale are numbers by their order. */
    private static boolean isReordered(AnswerShape older, AnswerShape newer) {
        List<String> stepsThen = older.dimensions().getOrDefault("codes", List.of());
        List<String> stepsNow = newer.dimensions().getOrDefault("codes", List.of());
        return !stepsThen.stream()
                .filter(stepsNow::contains)
                .toList()
                .equals(stepsNow.stream().filter(stepsThen::contains).toList());
    }

    private static boolean isTightened(AnswerShape older, AnswerShape newer) {
        return newer.atMost().entrySet().stream()
                        .anyMatch(limit ->
                                isBelow(limit.getValue(), older.atMost().get(limit.getKey())))
                || newer.atLeast().entrySet().stream()
                        .anyMatch(limit ->
                                isAbove(limit.getValue(), older.atLeast().get(limit.getKey())))
                || !older.exclusive().containsAll(newer.exclusive());
    }

    private static boolean isBelow(BigDecimal now, BigDecimal then) {
        return then == null || now.compareTo(then) < 0;
    }

    private static boolean isAbove(BigDecimal now, BigDecimal then) {
        return then == null || now.compareTo(then) > 0;
    }

    /** Codes with the dimension they stand in, where there are several. */
    private static List<String> codes(AnswerShape shape) {
        Stream<String> substantive = shape.dimensions().entrySet().stream()
                .flatMap(d -> d.getValue().stream()
                        .map(code -> shape.dimensions().size() == 1 ? code : d.getKey() + " " + code));
        return Stream.concat(substantive, shape.missing().stream()).toList();
    }

    private static List<String> without(List<String> codes, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    private static Verdict verdict(List<VariableChange> changes) {
        List<Kind> kinds = changes.stream().map(VariableChange::kind).toList();
        if (kinds.contains(Kind.NARROWED) || kinds.contains(Kind.RETYPED) || kinds.contains(Kind.REMOVED)) {
            return Verdict.BREAKS;
        }
        return kinds.contains(Kind.EXTENDED) || kinds.contains(Kind.ADDED) ? Verdict.EXTENDS : Verdict.COMPLIES_WITH;
    }
}
