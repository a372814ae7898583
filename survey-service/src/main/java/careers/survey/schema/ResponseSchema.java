package careers.survey.schema;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.routing.AnswerRules;
import careers.survey.routing.Route;
import careers.survey.routing.Term;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of the answers to a questionnaire. What a schema cannot say is listed in it by name; such answers may
 * pass the schema and be refused by the service, but never the other way round.
 */
final class ResponseSchema {

    static final String NOT_EXPRESSED = "x-careers-not-expressed";

    private final CodeLists lists;
    private final AnswerSchemas answers;
    private final List<String> notExpressed = new ArrayList<>();

    private ResponseSchema(Questionnaire questionnaire) {
        this.lists = questionnaire.indexedCodeLists();
        this.answers = new AnswerSchemas(lists);
    }

    /** The schema of the member {@code answers}. */
    static ObjectNode ofAnswers(Questionnaire questionnaire, AnswerRules rules) {
        ResponseSchema schema = new ResponseSchema(questionnaire);
        List<Route> routes = rules.routes();
        ObjectNode object = schema.group("", routes);
        TermSchemas terms = schema.terms(routes);
        for (AnswerRules.Demand demand : rules.demands()) {
            if (demand.holds().isEmpty()) {
                schema.notExpressed.add("rule " + demand.id());
                continue;
            }
            List<Term> given = new ArrayList<>();
            demand.judged().forEach(variable -> given.add(new Term.Given(variable)));
            object.withArray("allOf")
                    .add(Json.implies(terms.all(given), terms.of(demand.holds().get())));
        }
        if (!schema.notExpressed.isEmpty()) {
            object.put("$comment", "The service checks more than this schema says: see " + NOT_EXPRESSED);
            object.set(NOT_EXPRESSED, Json.texts(schema.notExpressed));
        }
        return object;
    }

    private ObjectNode group(String place, List<Route> routes) {
        ObjectNode object = Json.type("object").put("additionalProperties", false);
        ObjectNode members = object.putObject("properties");
        List<String> required = new ArrayList<>();
        TermSchemas terms = terms(routes);
        ArrayNode conditions = Json.array();
        for (Route route : routes) {
            Question question = route.question();
            if (!question.takesAnswer()) {
                continue;
            }
            String name = place + question.variable();
            members.set(question.variable(), answers.of(question, rows(name, route)));
            note(name, question);
            if (!route.isExact()) {
                notExpressed.add("showIf of " + name);
            }
            if (!route.asked().isEmpty()) {
                conditions.add(asked(route, terms));
            } else if (question.required() && route.isExact()) {
                required.add(question.variable());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", Json.texts(required));
        }
        if (!conditions.isEmpty()) {
            object.set("allOf", conditions);
        }
        return object;
    }

    private static ObjectNode asked(Route route, TermSchemas terms) {
        String variable = route.question().variable();
        ObjectNode asked = Json.object().set("if", terms.all(route.asked()));
        if (route.question().required() && route.isExact()) {
            asked.putObject("then").putArray("required").add(variable);
        }
        ObjectNode absent = Json.object();
        absent.putObject("properties").put(variable, false);
        return asked.set("else", absent);
    }

    private ObjectNode rows(String name, Route route) {
        if (!(route.question().answer() instanceof Repeat repeat)) {
            return null;
        }
        ObjectNode array = Json.type("array").put("minItems", 1).put("maxItems", repeat.maxTimes());
        return array.set("items", group(name + ".", route.rows()));
    }

    private void note(String name, Question question) {
        switch (question.answer()) {
            case Allocation shares -> notExpressed.add("sum of " + name);
            case SchoolReference school -> notExpressed.add("register for " + name);
            case DateAnswer date when Boolean.TRUE.equals(date.notInFuture()) -> notExpressed.add("today for " + name);
            default -> {}
        }
    }

    private TermSchemas terms(List<Route> routes) {
        Map<String, Question> questions = new LinkedHashMap<>();
        routes.forEach(route -> questions.put(route.question().variable(), route.question()));
        return new TermSchemas(questions, lists);
    }
}
