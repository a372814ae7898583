package careers.survey.schema;

import careers.survey.questionnaire.Questionnaire;
import careers.survey.routing.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Questionnaires of every type of question, routed at random, the same for the same seed. */
final class RandomQuestionnaires {

    private final Random random;
    private final boolean onlyExpressible;
    private final List<String> atoms = new ArrayList<>();
    private final List<String> rowAtoms = new ArrayList<>();

    private RandomQuestionnaires(int seed, boolean onlyExpressible) {
        this.random = new Random(seed);
        this.onlyExpressible = onlyExpressible;
    }

    static Questionnaire of(int seed, boolean onlyExpressible) {
        return new RandomQuestionnaires(seed, onlyExpressible).make();
    }

    private Questionnaire make() {
        List<String> questions = new ArrayList<>();
        int many = 3 + random.nextInt(7);
        for (int i = 0; i < many; i++) {
            questions.add(question("q" + i, atoms, false, i > 1 && random.nextInt(6) == 0));
        }
        questions.add(Drafts.question(
                "choice", "'type':'SINGLE','codeList':'source','other':{'code':'OTHER','textVariable':'words'}"));
        questions.add(Drafts.question("words", "'type':'TEXT','maxLength':20", maybe("'required':true")));
        String rule = Drafts.quoted(condition(atoms, 2));
        return Drafts.questionnaire("'sections':[{'id':'s','showIf':'" + Drafts.quoted(atoms.getFirst())
                + "'}],'questions':[" + String.join(",", questions) + "]"
                + (random.nextBoolean()
                        ? ",'rules':[{'id':'r','holds':'" + rule
                                + "','severity':'ERROR','message':{'en':'x','cy':'y'},'variables':['q0']}]"
                        : ""));
    }

    private String maybe(String member) {
        return random.nextBoolean() ? member : "'required':false";
    }

    private String question(String name, List<String> known, boolean isRow, boolean inSection) {
        List<String> more = new ArrayList<>();
        more.add(maybe("'required':true"));
        if (inSection) {
            more.add("'section':'s'");
        }
        if (!known.isEmpty() && random.nextInt(3) > 0) {
            more.add(Drafts.showIf(condition(known, 2)));
        }
        if (random.nextInt(4) == 0) {
            more.add("'missing':['DONT_KNOW','NOT_APPLICABLE']");
        }
        String type = type(name, known, isRow);
        known.add("answered(" + name + ")");
        known.add("missing(" + name + ") == ''");
        known.add("missing(" + name + ") in ['DONT_KNOW','PREFER_NOT_TO_SAY']");
        return Drafts.question(name, type, more.toArray(String[]::new));
    }

    private String type(String name, List<String> known, boolean isRow) {
        int kinds = onlyExpressible ? 12 : 15;
        return switch (random.nextInt(isRow ? 10 : kinds)) {
            case 0 -> {
                known.addAll(List.of(
                        name + " == 'Y7'", name + " != 'Y11'", name + " in ['Y12','PNTS','']", "'Y7' == " + name));
                yield "'type':'SINGLE','codeList':'year'";
            }
            case 1 -> {
                known.addAll(List.of(
                        "'NONE' in " + name,
                        "count(" + name + ") > 1",
                        "count(" + name + ") == " + random.nextInt(4),
                        "size(" + name + ") <= 1",
                        "2 > count(" + name + ")"));
                yield "'type':'MULTI','codeList':'source','exclusive':['NONE']"
                        + List.of("", ",'minChoices':2", ",'maxChoices':2").get(random.nextInt(3));
            }
            case 2 -> {
                known.add(name + " == 'DK'");
                yield "'type':'SCALE','codeList':'scale'";
            }
            case 3 -> {
                int places = random.nextInt(3);
                known.addAll(List.of(
                        name + " >= 3",
                        name + " < 3.5",
                        name + " == 2",
                        name + " in [1, 2]",
                        name + " != 4",
                        "7 < " + name));
                yield "'type':'NUMBER','min':-2,'decimals':" + places + (random.nextBoolean() ? ",'max':10" : "");
            }
            case 4 -> {
                known.add(name + " == '2020'");
                yield "'type':'DATE','precision':'"
                        + List.of("DAY", "MONTH", "YEAR").get(random.nextInt(3)) + "'";
            }
            case 5 -> {
                known.add(name + " == 'YES'");
                yield "'type':'YES_NO'";
            }
            case 6 -> {
                known.add("'FAMILY' in " + name);
                yield "'type':'RANKING','codeList':'source','top':" + (1 + random.nextInt(4)) + ",'partial':"
                        + random.nextBoolean();
            }
            case 7 -> {
                known.addAll(List.of(
                        name + "['Y7'] == '5'",
                        name + "['Y11'] != '1'",
                        "answered(" + name + "['Y12'])",
                        name + "['Y7'] in ['','DK']"));
                yield "'type':'MATRIX','rows':'year','codeList':'scale','allRows':" + (random.nextInt(3) == 0);
            }
            case 8 ->
                "'type':'TIMING_GRID','activities':'source','times':'year','places':'scale','exclusiveTimes':['PNTS']";
            case 9 -> "'type':'POSTCODE_AREA'";
            case 10 -> "'type':'CONSENT','mustBeGiven':" + random.nextBoolean();
            case 11 -> {
                known.addAll(List.of("count(" + name + ") > 1", "size(" + name + ") == 1"));
                rowAtoms.clear();
                yield "'type':'REPEAT','maxTimes':2,'questions':[" + question(name + "a", rowAtoms, true, false) + ","
                        + question(name + "b", rowAtoms, true, false) + "]";
            }
            case 12 -> {
                known.add(name + "['FAMILY'] > 40");
                yield "'type':'ALLOCATION','codeList':'source'";
            }
            case 13 -> "'type':'DATE','notInFuture':true";
            default -> {
                known.add(name + " * 2 > 5");
                yield "'type':'NUMBER'";
            }
        };
    }

    private String condition(List<String> known, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return known.get(random.nextInt(known.size()));
        }
        String left = condition(known, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + left + " && " + condition(known, depth - 1) + ")";
            case 1 -> "(" + left + " || " + condition(known, depth - 1) + ")";
            default -> "!(" + left + ")";
        };
    }
}
