package careers.survey.interchange;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.YesNo;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The questions of one page of a SurveyJS survey. */
final class SurveyJsQuestions {

    private static final Set<String> EVERY = Set.of("type", "name", "title", "description", "isRequired", "visibleIf");
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_TIMES = 20;
    private static final int MOST_STEPS = 100;

    private final SurveyJs survey;
    private final Draft draft;
    private final String section;
    private List<Asked> inner;

    SurveyJsQuestions(SurveyJs survey, Draft draft, String section) {
        this.survey = survey;
        this.draft = draft;
        this.section = section;
    }

    void take(JsonNode element, String pointer) {
        if ("paneldynamic".equals(survey.text(element, "type"))) {
            repeat(element, pointer);
            return;
        }
        Optional<AnswerType> answer = answer(element, pointer);
        Optional<String> variable = draft.variable(pointer + "/name", survey.text(element, "name"));
        if (answer.isEmpty() || variable.isEmpty()) {
            return;
        }
        Asked asked = asked(element, pointer, answer.get());
        if (inner == null) {
            draft.ask(asked);
        } else if (answer.get() instanceof FreeText) {
            draft.refuse(pointer + "/type", Uncarried.NESTING_NOT_CARRIED);
        } else {
            draft.know(asked);
            inner.add(asked);
        }
    }

    private void repeat(JsonNode element, String pointer) {
        if (inner != null) {
            draft.refuse(pointer + "/type", Uncarried.NESTING_NOT_CARRIED);
            return;
        }
        known(element, pointer, "templateElements", "maxPanelCount");
        inner = new ArrayList<>();
        JsonNode elements = element.path("templateElements");
        for (int i = 0; i < elements.size(); i++) {
            take(elements.get(i), pointer + "/templateElements/" + i);
        }
        List<Asked> found = inner;
        inner = null;
        int times = whole(element, pointer, "maxPanelCount", MOST_TIMES);
        draft.variable(pointer + "/name", survey.text(element, "name"))
                .ifPresent(variable -> draft.ask(asked(element, pointer, draft.repeat(found, times))));
    }

    private Asked asked(JsonNode element, String pointer, AnswerType answer) {
        String words = answer instanceof Statement ? "html" : "title";
        // SurveyJS shows the name where there is no title; a respondent should not read it.
        Label label = survey.label(element.path(words), pointer + "/" + words);
        Label help =
                element.has("description") ? survey.label(element.get("description"), pointer + "/description") : null;
        return new Asked(
                survey.text(element, "name"),
                label,
                help,
                inner == null ? section : null,
                element.path("isRequired").asBoolean(false),
                survey.text(element, "visibleIf"),
                pointer + "/visibleIf",
                null,
                null,
                null,
                answer);
    }

    private Optional<AnswerType> answer(JsonNode element, String pointer) {
        String type = survey.text(element, "type");
        return switch (type == null ? "" : type) {
            case "radiogroup", "dropdown" -> Optional.of(new SingleChoice(list(element, pointer, "choices"), null));
            case "checkbox", "tagbox" -> Optional.of(multiple(element, pointer));
            case "ranking" -> Optional.of(new Ranking(list(element, pointer, "choices"), null, null));
            case "rating" -> Optional.of(rating(element, pointer));
            case "boolean" -> {
                known(element, pointer);
                yield Optional.of(new YesNo());
            }
            case "matrix" -> Optional.of(matrix(element, pointer));
            case "comment" -> Optional.of(words(element, pointer));
            case "text" -> input(element, pointer);
            case "html" -> statement(element, pointer);
            default -> {
                draft.refuse(pointer + "/type", Uncarried.TYPE_NOT_CARRIED);
                yield Optional.empty();
            }
        };
    }

    private AnswerType multiple(JsonNode element, String pointer) {
        String list = list(element, pointer, "choices", "minSelectedChoices", "maxSelectedChoices");
        return new MultipleChoice(
                list,
                optional(element, pointer, "minSelectedChoices"),
                optional(element, pointer, "maxSelectedChoices"),
                null,
                null);
    }

    private AnswerType matrix(JsonNode element, String pointer) {
        known(element, pointer, "rows", "columns", "isAllRowRequired", "eachRowRequired");
        String name = name(element);
        draft.list(name + "Rows", survey.codes(element.path("rows"), pointer + "/rows"));
        draft.list(name + "Columns", survey.codes(element.path("columns"), pointer + "/columns"));
        boolean all = element.path("isAllRowRequired")
                .asBoolean(element.path("eachRowRequired").asBoolean(false));
        return new Matrix(name + "Rows", name + "Columns", all ? true : null);
    }

    /** Steps as they are listed, or numbers from one to another. */
    private AnswerType rating(JsonNode element, String pointer) {
        known(element, pointer, "rateValues", "rateMin", "rateMax", "rateCount", "autoGenerate");
        String name = name(element);
        if (element.has("rateValues")) {
            draft.list(name, survey.codes(element.get("rateValues"), pointer + "/rateValues"));
            return new Scale(name, null);
        }
        int least = element.path("rateMin").asInt(1);
        int most = element.path("rateMax").asInt(element.path("rateCount").asInt(5));
        List<Code> steps = new ArrayList<>();
        if (least < 0 || most <= least || most - least > MOST_STEPS) {
            draft.refuse(pointer + "/rateMax", Uncarried.VALUE_NOT_CARRIED);
        } else {
            for (int step = least; step <= most; step++) {
                String number = Integer.toString(step);
                steps.add(new Code(number, new Label(number, number), null));
            }
        }
        draft.list(name, steps);
        return new Scale(name, null);
    }

    private AnswerType words(JsonNode element, String pointer) {
        known(element, pointer, "inputType", "maxLength");
        return new FreeText(whole(element, pointer, "maxLength", LONGEST_TEXT));
    }

    private Optional<AnswerType> input(JsonNode element, String pointer) {
        String type = element.path("inputType").asText("text");
        return switch (type) {
            case "text" -> Optional.of(words(element, pointer));
            case "number" -> {
                known(element, pointer, "inputType", "min", "max", "step");
                yield Optional.of(
                        new NumberAnswer(number(element, "min"), number(element, "max"), places(element), null));
            }
            case "date" -> date(element, pointer, DateAnswer.Precision.DAY);
            case "month" -> date(element, pointer, DateAnswer.Precision.MONTH);
            default -> {
                draft.refuse(pointer + "/inputType", Uncarried.TYPE_NOT_CARRIED);
                yield Optional.empty();
            }
        };
    }

    private Optional<AnswerType> date(JsonNode element, String pointer, DateAnswer.Precision precision) {
        known(element, pointer, "inputType");
        return Optional.of(new DateAnswer(precision, null));
    }

    /** Words without markup. */
    private Optional<AnswerType> statement(JsonNode element, String pointer) {
        known(element, pointer, "html");
        if (element.path("html").toString().contains("<")) {
            draft.refuse(pointer + "/html", Uncarried.VALUE_NOT_CARRIED);
        }
        return Optional.of(new Statement());
    }

    private String list(JsonNode element, String pointer, String property, String... more) {
        Set<String> properties = new TreeSet<>(List.of(more));
        properties.add(property);
        known(element, pointer, properties.toArray(String[]::new));
        draft.list(name(element), survey.codes(element.path(property), pointer + "/" + property));
        return name(element);
    }

    private String name(JsonNode element) {
        return String.valueOf(survey.text(element, "name"));
    }

    private void known(JsonNode element, String pointer, String... properties) {
        Set<String> known = new TreeSet<>(EVERY);
        known.addAll(List.of(properties));
        survey.onlyKnown(element, pointer, known);
        JsonNode required = element.path("isRequired");
        if (!required.isMissingNode() && !required.isBoolean()) {
            draft.refuse(pointer + "/isRequired", Uncarried.VALUE_NOT_CARRIED);
        }
    }

    private static BigDecimal number(JsonNode element, String name) {
        return element.path(name).isNumber() ? element.get(name).decimalValue() : null;
    }

    private static int places(JsonNode element) {
        JsonNode step = element.path("step");
        return step.isNumber()
                ? Math.clamp(step.decimalValue().stripTrailingZeros().scale(), 0, MOST_DECIMALS)
                : 0;
    }

    private Integer optional(JsonNode element, String pointer, String name) {
        return element.has(name) ? whole(element, pointer, name, 0) : null;
    }

    private int whole(JsonNode element, String pointer, String name, int assumed) {
        JsonNode value = element.path(name);
        if (value.isMissingNode()) {
            draft.remark(pointer + "/" + name, Uncarried.LIMIT_ASSUMED);
            return assumed;
        }
        if (!value.isInt() || value.intValue() < 1) {
            draft.refuse(pointer + "/" + name, Uncarried.VALUE_NOT_CARRIED);
            return 1;
        }
        return value.intValue();
    }
}
