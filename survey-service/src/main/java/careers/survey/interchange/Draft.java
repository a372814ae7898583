package careers.survey.interchange;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CrossFieldRule;
import careers.survey.questionnaire.DisclosureClass;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A questionnaire in the making, with everything that cannot be carried into it. */
final class Draft {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_+([A-Za-z0-9])");
    private static final Label NOT_ALLOWED =
            new Label("This answer is not possible here", "Nid yw'r ateb hwn yn bosibl yma");

    private final Map<String, List<Code>> lists = new LinkedHashMap<>();
    private final List<Part> sections = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Asked> byName = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<FieldError> refused = new ArrayList<>();
    private final List<FieldError> remarks = new ArrayList<>();

    /** A section with its condition as it was found. */
    private record Part(String id, Label title, String showIf, String showIfAt) {}

    void refuse(String pointer, Uncarried reason) {
        refused.add(reason.at(pointer));
    }

    void remark(String pointer, Uncarried reason) {
        remarks.add(reason.at(pointer));
    }

    List<FieldError> refused() {
        return refused;
    }

    List<FieldError> remarks() {
        return remarks;
    }

    /** A name of another system as a variable here: {@code year_group} becomes {@code yearGroup}. */
    Optional<String> variable(String pointer, String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            refuse(pointer, Uncarried.NAME_NOT_CARRIED);
            return Optional.empty();
        }
        Matcher parts = AFTER_UNDERSCORE.matcher(name);
        String camel =
                parts.replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)).replace("_", "");
        String variable = Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
        if (variables.containsValue(variable)) {
            refuse(pointer, Uncarried.NAME_REPEATED);
            return Optional.empty();
        }
        if (!variable.equals(name)) {
            remark(pointer, Uncarried.RENAMED);
        }
        variables.put(name, variable);
        return Optional.of(variable);
    }

    /** Says which language a text lacks. */
    Label checked(String pointer, Label label) {
        if (label == null || (label.en() == null && label.cy() == null)) {
            refuse(pointer, Uncarried.REQUIRED);
        } else if (label.cy() == null) {
            remark(pointer, Uncarried.WELSH_MISSING);
        } else if (label.en() == null) {
            remark(pointer, Uncarried.ENGLISH_MISSING);
        }
        return label;
    }

    void list(String name, List<Code> codes) {
        lists.put(name, codes);
    }

    boolean hasList(String name) {
        return lists.containsKey(name);
    }

    /**
     * @param showIf condition of the other system; null for always
     */
    void section(String id, Label title, String showIf, String showIfAt) {
        sections.add(new Part(id, title, showIf, showIfAt));
    }

    void ask(Asked question) {
        asked.add(question);
        know(question);
    }

    /** Makes a question inside a repeat known to conditions. */
    void know(Asked question) {
        byName.put(question.name(), question);
    }

    Questionnaire questionnaire(String survey, Audience audience, Label title, String sourceLanguage) {
        List<CrossFieldRule> rules = new ArrayList<>();
        List<Question> questions = asked.stream().map(q -> question(q, rules)).toList();
        List<Section> parts = sections.stream()
                .map(p -> new Section(
                        p.id(), p.title(), p.showIf() == null ? null : condition(p.showIf(), p.showIfAt(), null)))
                .toList();
        return new Questionnaire(
                survey,
                audience,
                title,
                sourceLanguage,
                lists,
                parts.isEmpty() ? null : parts,
                questions,
                rules.isEmpty() ? null : rules);
    }

    /** A question with its conditions in CEL; a condition on its own answer becomes a rule. */
    Question question(Asked found, List<CrossFieldRule> rules) {
        String variable = variables.get(found.name());
        if (found.holds() != null) {
            String holds = condition(found.holds(), found.holdsAt(), found.name());
            rules.add(new CrossFieldRule(
                    variable + "Holds",
                    "!answered(" + variable + ") || (" + holds + ")",
                    CrossFieldRule.Severity.ERROR,
                    found.message() == null ? NOT_ALLOWED : found.message(),
                    List.of(variable)));
        }
        return new Question(
                variable,
                found.label(),
                found.help(),
                found.section(),
                found.required(),
                found.showIf() == null ? null : condition(found.showIf(), found.showIfAt(), null),
                null,
                null,
                found.answer() instanceof FreeText ? DisclosureClass.FREE_TEXT : null,
                null,
                found.answer());
    }

    /** The questions of a repeat. */
    Repeat repeat(List<Asked> inner, int maxTimes) {
        return new Repeat(
                inner.stream().map(q -> question(q, new ArrayList<>())).toList(), maxTimes);
    }

    private String condition(String text, String pointer, String self) {
        try {
            return new ConditionReader(text, byName, variables, self).cel();
        } catch (ConditionReader.NotCarried e) {
            refuse(pointer, e.reason());
            return "true";
        }
    }
}
