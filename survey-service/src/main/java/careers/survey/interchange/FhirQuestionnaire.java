package careers.survey.interchange;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PostcodeArea;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.questionnaire.Section;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.questionnaire.YesNo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A published questionnaire as an HL7 FHIR R4 Questionnaire: English texts with the Welsh ones as translations, each item
 * linked by its variable. Conditions go along as expressions in CEL, a language that FHIR allows and few systems read; a
 * system that does not know it shows every question.
 */
final class FhirQuestionnaire {

    private static final String CODES = "https://careers.example/survey/code-lists/";
    private static final String HL7 = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private final Questionnaire questionnaire;
    private final CodeLists lists;

    private FhirQuestionnaire(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.lists = questionnaire.indexedCodeLists();
    }

    /** The resource as JSON. */
    static ObjectNode of(UUID id, int version, Questionnaire questionnaire) {
        return new FhirQuestionnaire(questionnaire).resource(id, version);
    }

    private ObjectNode resource(UUID id, int version) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("resourceType", "Questionnaire").put("id", id.toString()).put("language", "en");
        resource.put("url", "urn:uuid:" + id).put("version", Integer.toString(version));
        text(resource, "title", questionnaire.title());
        resource.put("status", "active");
        Map<String, ArrayNode> groups = new LinkedHashMap<>();
        ArrayNode items = resource.putArray("item");
        for (Question question : questionnaire.questions()) {
            ArrayNode place = question.section() == null
                    ? items
                    : groups.computeIfAbsent(question.section(), s -> group(items, s));
            item(place, question);
        }
        return resource;
    }

    private ArrayNode group(ArrayNode items, String id) {
        Section section = questionnaire.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
        ObjectNode group = items.addObject().put("linkId", "section." + id).put("type", "group");
        text(group, "text", section.title());
        condition(group, section.showIf());
        return group.putArray("item");
    }

    private void item(ArrayNode items, Question question) {
        ObjectNode item = items.addObject().put("linkId", question.variable());
        text(item, "text", question.label());
        condition(item, question.showIf());
        if (question.takesAnswer()) {
            item.put("required", question.required());
        }
        switch (question.answer()) {
            case SingleChoice single -> choice(item, single.codeList(), false);
            case Scale scale -> choice(item, scale.codeList(), false);
            case MultipleChoice multiple -> choice(item, multiple.codeList(), true);
            case YesNo yesNo -> item.put("type", "boolean");
            case Consent consent -> item.put("type", "boolean");
            case FreeText words -> words(item, words);
            case NumberAnswer number -> number(item, number);
            case DateAnswer date -> item.put("type", "date");
            case PostcodeArea area -> item.put("type", "string");
            case SchoolReference school -> item.put("type", "string");
            case Statement statement -> item.put("type", "display");
            case Computed computed -> computed(item, computed);
            case Ranking ranking -> ranking(item, question, ranking);
            case Matrix matrix -> matrix(item, question, matrix);
            case Allocation allocation -> allocation(item, question, allocation);
            case TimingGrid grid -> grid(item, question, grid);
            case Repeat repeat -> repeat(item, repeat);
        }
        if (question.help() != null) {
            help(item, question);
        }
    }

    private void choice(ObjectNode item, String list, boolean repeats) {
        item.put("type", "choice");
        if (repeats) {
            item.put("repeats", true);
        }
        ArrayNode options = item.putArray("answerOption");
        for (Code code : lists.codes(list)) {
            ObjectNode coding = options.addObject().putObject("valueCoding");
            coding.put("system", CODES + list).put("code", code.code());
            text(coding, "display", code.label());
        }
    }

    private static void words(ObjectNode item, FreeText words) {
        item.put("type", "text");
        if (words.maxLength() != null) {
            item.put("maxLength", words.maxLength());
        }
    }

    private static void number(ObjectNode item, NumberAnswer number) {
        boolean whole = number.decimals() == null || number.decimals() == 0;
        item.put("type", whole ? "integer" : "decimal");
        limit(item, "minValue", number.min(), whole);
        limit(item, "maxValue", number.max(), whole);
    }

    private static void limit(ObjectNode item, String name, BigDecimal value, boolean whole) {
        if (value == null) {
            return;
        }
        ObjectNode extension = item.withArray("extension").addObject().put("url", HL7 + name);
        if (whole) {
            extension.put("valueInteger", value.intValue());
        } else {
            extension.put("valueDecimal", value);
        }
    }

    private static void computed(ObjectNode item, Computed computed) {
        item.put("type", "string").put("readOnly", true);
        expression(item, SDC + "calculatedExpression", computed.expression());
    }

    private void ranking(ObjectNode item, Question question, Ranking ranking) {
        item.put("type", "group");
        ArrayNode places = item.putArray("item");
        int most = ranking.top() == null ? lists.codes(ranking.codeList()).size() : ranking.top();
        for (int place = 1; place <= most; place++) {
            ObjectNode rank = places.addObject().put("linkId", question.variable() + "." + place);
            rank.put("text", Integer.toString(place));
            choice(rank, ranking.codeList(), false);
        }
    }

    private void matrix(ObjectNode item, Question question, Matrix matrix) {
        item.put("type", "group");
        ArrayNode rows = item.putArray("item");
        for (Code row : lists.codes(matrix.rows())) {
            choice(part(rows, question, row), matrix.codeList(), false);
        }
    }

    private void allocation(ObjectNode item, Question question, Allocation allocation) {
        item.put("type", "group");
        ArrayNode shares = item.putArray("item");
        for (Code option : lists.codes(allocation.codeList())) {
            part(shares, question, option).put("type", "integer");
        }
    }

    private void grid(ObjectNode item, Question question, TimingGrid grid) {
        item.put("type", "group");
        ArrayNode activities = item.putArray("item");
        for (Code activity : lists.codes(grid.activities())) {
            ObjectNode group =
                    part(activities, question, activity).put("type", "group").put("repeats", true);
            ArrayNode fields = group.putArray("item");
            field(fields, group, "time", new Label("When", "Pryd"), grid.times());
            field(fields, group, "interaction", new Label("How", "Sut"), grid.interactions());
            field(fields, group, "place", new Label("Where", "Ble"), grid.places());
        }
    }

    private void field(ArrayNode fields, ObjectNode group, String name, Label label, String list) {
        if (list != null) {
            ObjectNode field =
                    fields.addObject().put("linkId", group.get("linkId").textValue() + "." + name);
            text(field, "text", label);
            choice(field, list, false);
        }
    }

    private void repeat(ObjectNode item, Repeat repeat) {
        item.put("type", "group").put("repeats", true);
        ObjectNode most = item.withArray("extension").addObject();
        most.put("url", HL7 + "questionnaire-maxOccurs").put("valueInteger", repeat.maxTimes());
        ArrayNode questions = item.putArray("item");
        repeat.questions().forEach(q -> item(questions, q));
    }

    private static ObjectNode part(ArrayNode parts, Question question, Code code) {
        ObjectNode part = parts.addObject().put("linkId", question.variable() + "." + code.code());
        text(part, "text", code.label());
        return part;
    }

    private static void help(ObjectNode item, Question question) {
        if (question.answer() instanceof Statement) {
            // A display holds no items (constraint que-1).
            return;
        }
        ObjectNode help = item.withArray("item").addObject();
        help.put("linkId", question.variable() + ".help").put("type", "display");
        text(help, "text", question.help());
        ObjectNode control = help.putArray("extension").addObject().put("url", HL7 + "questionnaire-itemControl");
        ObjectNode coding =
                control.putObject("valueCodeableConcept").putArray("coding").addObject();
        coding.put("system", "http://hl7.org/fhir/questionnaire-item-control").put("code", "help");
    }

    private static void condition(ObjectNode item, String cel) {
        if (cel != null) {
            expression(item, SDC + "enableWhenExpression", cel);
        }
    }

    private static void expression(ObjectNode item, String url, String cel) {
        ObjectNode expression =
                item.withArray("extension").addObject().put("url", url).putObject("valueExpression");
        expression.put("language", "text/x-cel").put("expression", cel);
    }

    /** An English text with its Welsh translation beside it. */
    private static void text(ObjectNode object, String name, Label label) {
        object.put(name, label.en());
        ObjectNode translation =
                object.putObject("_" + name).putArray("extension").addObject().put("url", HL7 + "translation");
        ArrayNode parts = translation.putArray("extension");
        parts.addObject().put("url", "lang").put("valueCode", "cy");
        parts.addObject().put("url", "content").put("valueString", label.cy());
    }
}
