package careers.survey.interchange;

import careers.platform.json.StorableTexts;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Pointer;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes over a survey in the JSON of SurveyJS (surveyjs.io): its pages, its questions, English and Welsh texts. */
final class SurveyJs {

    /** Says only how it looks. */
    static final Set<String> APPEARANCE = Set.of(
            "colCount",
            "logoPosition",
            "maxWidth",
            "minWidth",
            "questionsOnPageMode",
            "questionTitleLocation",
            "showNumber",
            "showProgressBar",
            "showQuestionNumbers",
            "startWithNewLine",
            "titleLocation",
            "width",
            "widthMode");

    private static final Set<String> SURVEY = Set.of("title", "locale", "pages", "elements");
    private static final Set<String> PAGE = Set.of("name", "title", "elements", "visibleIf");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final JsonNode survey;
    private final Draft draft = new Draft();
    private final boolean welshFirst;

    SurveyJs(JsonNode survey) {
        this.survey = survey;
        this.welshFirst = "cy".equals(survey.path("locale").asText());
    }

    Draft draft() {
        return draft;
    }

    /** The questionnaire; worth something only if the draft has refused nothing. */
    Questionnaire questionnaire(String name, Audience audience) {
        onlyKnown(survey, "", SURVEY);
        if (survey.has("locale")
                && !Set.of("en", "cy").contains(survey.path("locale").asText())) {
            draft.refuse("/locale", Uncarried.LANGUAGE_NOT_CARRIED);
        }
        if (!survey.path("pages").isArray() && !survey.path("elements").isArray()) {
            draft.refuse("/pages", Uncarried.REQUIRED);
        }
        elements(survey.path("elements"), "/elements", null);
        for (int i = 0; i < survey.path("pages").size(); i++) {
            page(survey.path("pages").get(i), "/pages/" + i);
        }
        Label title = survey.has("title") ? label(survey.get("title"), "/title") : null;
        return draft.questionnaire(name, audience, title, welshFirst ? "cy" : "en");
    }

    private void page(JsonNode page, String pointer) {
        onlyKnown(page, pointer, PAGE);
        String section = null;
        // A page without a title and a condition is a matter of the screen.
        if (page.has("title") || page.has("visibleIf")) {
            section = draft.variable(pointer + "/name", text(page, "name")).orElse(null);
            Label title = label(page.path("title"), pointer + "/title");
            draft.section(section, title, text(page, "visibleIf"), pointer + "/visibleIf");
        }
        elements(page.path("elements"), pointer + "/elements", section);
    }

    private void elements(JsonNode elements, String pointer, String section) {
        SurveyJsQuestions questions = new SurveyJsQuestions(this, draft, section);
        for (int i = 0; i < elements.size(); i++) {
            questions.take(elements.get(i), pointer + "/" + i);
        }
    }

    /** Refuses every property that is not among those known, and tells which only look. */
    void onlyKnown(JsonNode object, String pointer, Set<String> known) {
        if (!object.isObject()) {
            draft.refuse(pointer, Uncarried.VALUE_NOT_CARRIED);
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (APPEARANCE.contains(name)) {
                draft.remark(at(pointer, name), Uncarried.APPEARANCE_LEFT_OUT);
            } else if (!known.contains(name)) {
                draft.refuse(at(pointer, name), Uncarried.PROPERTY_NOT_CARRIED);
            }
        }
    }

    /** A text, or an object of texts by language. */
    Label label(JsonNode value, String pointer) {
        if (value.isTextual()) {
            String text = storable(value, pointer);
            return draft.checked(pointer, welshFirst ? new Label(null, text) : new Label(text, null));
        }
        String en = null;
        String cy = null;
        for (Map.Entry<String, JsonNode> text : value.properties()) {
            String language = text.getKey().equals("default") ? (welshFirst ? "cy" : "en") : text.getKey();
            String place = at(pointer, text.getKey());
            if (!text.getValue().isTextual()) {
                draft.refuse(place, Uncarried.VALUE_NOT_CARRIED);
            } else if (language.equals("en")) {
                en = storable(text.getValue(), place);
            } else if (language.equals("cy")) {
                cy = storable(text.getValue(), place);
            } else {
                draft.refuse(place, Uncarried.LANGUAGE_NOT_CARRIED);
            }
        }
        return draft.checked(pointer, new Label(en, cy));
    }

    private String storable(JsonNode text, String pointer) {
        if (!StorableTexts.isStorable(text.textValue())) {
            draft.refuse(pointer, Uncarried.VALUE_NOT_CARRIED);
        }
        return text.textValue();
    }

    /** Options: codes, or objects with a value and a text. */
    List<Code> codes(JsonNode options, String pointer) {
        List<Code> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (!options.isArray() || options.isEmpty()) {
            draft.refuse(pointer, Uncarried.REQUIRED);
        }
        for (int i = 0; i < options.size(); i++) {
            String place = pointer + "/" + i;
            JsonNode option = options.get(i);
            JsonNode value = option.isObject() ? option.path("value") : option;
            if (option.isObject()) {
                onlyKnown(option, place, Set.of("value", "text"));
            }
            String code = value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
            if (!CODE.matcher(code).matches()) {
                draft.refuse(place, Uncarried.CODE_NOT_CARRIED);
            } else if (!seen.add(code)) {
                draft.refuse(place, Uncarried.NAME_REPEATED);
            }
            Label label = option.path("text").isMissingNode()
                    ? label(TextNode.valueOf(code), place)
                    : label(option.get("text"), at(place, "text"));
            codes.add(new Code(code, label, null));
        }
        return codes;
    }

    /** A text property; null if there is none. */
    String text(JsonNode object, String name) {
        return object.path(name).isTextual() ? object.get(name).textValue() : null;
    }

    static String at(String pointer, String name) {
        return pointer + "/" + Pointer.escape(name);
    }
}
