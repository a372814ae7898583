package careers.survey.schema;

import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Question;
import careers.survey.routing.Term;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions as schemas of the object of answers. What is not asked must not be there, so that absence stands for "not
 * asked" and "not answered" alike, as in the rules.
 */
final class TermSchemas {

    private static final String MISSING = "missing";

    private final Map<String, Question> questions;
    private final CodeLists lists;

    TermSchemas(Map<String, Question> questions, CodeLists lists) {
        this.questions = questions;
        this.lists = lists;
    }

    ObjectNode all(Collection<Term> terms) {
        return join("allOf", terms);
    }

    ObjectNode of(Term term) {
        return switch (term) {
            case Term.Fixed fixed -> fixed.holds() ? Json.object() : Json.not(Json.object());
            case Term.Not not -> Json.not(of(not.term()));
            case Term.All all -> join("allOf", all.terms());
            case Term.Any any -> join("anyOf", any.terms());
            case Term.Answered answered -> answered(answered.variable());
            case Term.Given given -> Json.there(given.variable(), Json.not(nonAnswer(null)));
            case Term.Missing missing -> missing(missing.variable(), missing.kinds());
            case Term.Among among -> among(among.variable(), among.values());
            case Term.RowAmong row -> row(row);
            case Term.Chosen chosen ->
                Json.there(chosen.variable(), Json.type("array").set("contains", Json.constant(chosen.code())));
            case Term.Number number -> number(number);
            case Term.Count count -> count(count);
        };
    }

    private ObjectNode join(String how, Collection<Term> terms) {
        ObjectNode joined = Json.object();
        ArrayNode parts = joined.putArray(how);
        terms.forEach(term -> parts.add(of(term)));
        return joined;
    }

    /** {@code {"missing": …}}; of any kind if none is given. */
    private static ObjectNode nonAnswer(Collection<String> kinds) {
        ObjectNode nonAnswer = Json.there(MISSING, kinds == null ? Json.object() : Json.anyOf(kinds));
        return nonAnswer.put("type", "object").put("maxProperties", 1);
    }

    private List<String> missingCodes(String variable, Collection<String> kinds) {
        List<String> codes = new ArrayList<>();
        for (Code code : lists.codes(questions.get(variable).choiceList())) {
            if (code.missing() != null
                    && (kinds == null || kinds.contains(code.missing().name()))) {
                codes.add(code.code());
            }
        }
        return codes;
    }

    /** The ways of not answering in substance that were chosen, as a schema of the answer. */
    private ObjectNode nonAnswers(String variable, Collection<String> kinds) {
        ObjectNode any = Json.object();
        ArrayNode ways = any.putArray("anyOf").add(nonAnswer(kinds));
        List<String> codes = missingCodes(variable, kinds);
        if (!codes.isEmpty()) {
            ways.add(Json.anyOf(codes));
            ObjectNode only = Json.type("array").put("maxItems", 1).put("minItems", 1);
            ways.add(only.set("items", Json.anyOf(codes)));
        }
        return any;
    }

    private ObjectNode answered(String variable) {
        return Json.there(variable, Json.not(nonAnswers(variable, null)));
    }

    private ObjectNode missing(String variable, Set<String> kinds) {
        List<String> named = kinds.stream().filter(kind -> !kind.isEmpty()).toList();
        List<ObjectNode> ways = new ArrayList<>();
        if (!named.isEmpty()) {
            ways.add(Json.there(variable, nonAnswers(variable, named)));
        }
        if (kinds.contains("")) {
            ways.add(Json.ifThere(variable, Json.not(nonAnswers(variable, null))));
        }
        return either(ways);
    }

    private static ObjectNode either(List<ObjectNode> ways) {
        ObjectNode either = Json.object();
        ArrayNode any = either.putArray("anyOf");
        ways.forEach(any::add);
        return either;
    }

    private static ObjectNode among(String variable, Set<String> values) {
        if (!values.contains("")) {
            return Json.there(variable, Json.anyOf(values));
        }
        return Json.ifThere(variable, either(List.of(Json.anyOf(values), nonAnswer(null))));
    }

    private static ObjectNode row(Term.RowAmong row) {
        if (!row.values().contains("")) {
            return Json.there(
                    row.variable(),
                    Json.there(row.row(), Json.anyOf(row.values())).put("type", "object"));
        }
        return Json.ifThere(row.variable(), Json.ifThere(row.row(), Json.anyOf(row.values())));
    }

    private static ObjectNode number(Term.Number number) {
        ObjectNode schema = Json.type("number");
        BigDecimal than = BigDecimal.valueOf(number.than());
        switch (number.comparison()) {
            case EQUAL -> schema.put("minimum", than).put("maximum", than);
            case LESS -> schema.put("exclusiveMaximum", than);
            case AT_MOST -> schema.put("maximum", than);
            case GREATER -> schema.put("exclusiveMinimum", than);
            case AT_LEAST -> schema.put("minimum", than);
        }
        return Json.there(number.variable(), schema);
    }

    private static ObjectNode count(Term.Count count) {
        String variable = count.variable();
        double than = count.than();
        return switch (count.comparison()) {
            case AT_LEAST -> atLeast(variable, Math.ceil(than));
            case GREATER -> atLeast(variable, Math.floor(than) + 1);
            case LESS -> Json.not(atLeast(variable, Math.ceil(than)));
            case AT_MOST -> Json.not(atLeast(variable, Math.floor(than) + 1));
            case EQUAL -> {
                ObjectNode equal = Json.object();
                equal.putArray("allOf")
                        .add(atLeast(variable, Math.ceil(than)))
                        .add(Json.not(atLeast(variable, Math.floor(than) + 1)));
                yield equal;
            }
        };
    }

    private static ObjectNode atLeast(String variable, double many) {
        if (many <= 0) {
            return Json.object();
        }
        return Json.there(variable, Json.type("array").put("minItems", (long) Math.min(many, Integer.MAX_VALUE)));
    }
}
