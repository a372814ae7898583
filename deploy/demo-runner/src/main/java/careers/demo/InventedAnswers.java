package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One answer of each type, leaning the way each group is known to lean. */
final class InventedAnswers {

    /** How often each of the codes 1 to 5, DK and PNTS is chosen for a scale, of a hundred. */
    private static final Map<String, int[]> SATISFACTION = Map.of(
            "LEARNER", new int[] {7, 14, 25, 34, 13, 5, 2},
            "PARENT_CARER", new int[] {10, 18, 26, 28, 10, 7, 1},
            "HEAD_PRINCIPAL", new int[] {2, 7, 17, 45, 27, 1, 1},
            "SUBJECT_TEACHER", new int[] {5, 13, 28, 36, 13, 4, 1},
            "CAREERS_LEADER", new int[] {2, 6, 14, 42, 34, 1, 1});

    private static final int[] OTHER_SCALES = {3, 8, 20, 37, 26, 5, 1};

    /** When the next step is chosen; most people find these the ideal times. */
    private static final Set<String> TRANSITIONS = Set.of("Y9_OPTIONS", "Y11_AUTUMN", "Y13_AUTUMN", "FE_ENTRY");

    /** Kinds of interaction with a place that suits them. */
    private static final List<Map<String, String>> WAYS = List.of(
            way("ONE_TO_ONE_LIVE", "AT_SCHOOL_OR_COLLEGE"),
            way("ONE_TO_ONE_LIVE", "HOME_VIDEO"),
            way("SMALL_GROUP_LIVE", "AT_SCHOOL_OR_COLLEGE"),
            way("CLASS_OR_ASSEMBLY_LIVE", "EMPLOYER_SITE"),
            way("MESSAGING_LIVE", "ONLINE"));

    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            List.of(
                    "The interview helped me to see more than one way forward.",
                    "More time with an adviser before choosing options, please.",
                    "Employers who come into lessons make the subject feel real."),
            "cy",
            List.of(
                    "Roedd y cyfweliad yn help i weld mwy nag un llwybr.",
                    "Mwy o amser gyda chynghorydd cyn dewis pynciau, os gwelwch yn dda.",
                    "Mae cyflogwyr sy'n dod i'r gwersi yn gwneud y pwnc yn fyw."));

    private static final Map<String, String> DATES = Map.of("DAY", "2026-05-14", "MONTH", "2026-05", "YEAR", "2025");
    private static final int LARGEST_NUMBER = 12;

    private final JsonNode questionnaire;
    private final String language;
    private final String school;
    private final Random random;

    InventedAnswers(JsonNode questionnaire, String language, String school, Random random) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.school = school;
        this.random = random;
    }

    /** An answer to a question of any type that is answered but REPEAT. */
    Object answer(JsonNode question) {
        var type = question.path("answer");
        return switch (type.path("type").asText()) {
            case "SCALE" -> scale(question.path("variable").asText(), codes(type, "codeList"));
            case "SINGLE" -> one(codes(type, "codeList"));
            case "MULTI" -> several(type);
            case "RANKING" -> some(codes(type, "codeList"), type.path("top").asInt());
            case "MATRIX" -> rows(codes(type, "rows"), () -> one(codes(type, "codeList")));
            case "TIMING_GRID" -> rows(codes(type, "activities"), () -> times(type));
            case "ALLOCATION" ->
                shares(codes(type, "codeList"), type.path("total").asInt());
            case "NUMBER" -> number(type.path("min").asInt(), type.path("max").asInt());
            case "DATE" -> DATES.get(type.path("precision").asText());
            case "YES_NO" -> one(List.of("YES", "NO"));
            case "CONSENT" -> "YES";
            case "POSTCODE_AREA" -> one(List.of("CF10", "LL57", "SA1", "SY23"));
            case "SCHOOL_REF" -> school;
            case "TEXT" -> one(WORDS.get(language));
            default -> throw new DemoFailure("The demonstration cannot answer " + type.path("type"));
        };
    }

    /** One to so many of them. */
    <T> List<T> upTo(int most, Supplier<T> each) {
        return Stream.generate(each).limit(1L + random.nextInt(most)).toList();
    }

    private String scale(String variable, List<String> codes) {
        var audience = questionnaire.path("audience").asText();
        var weights =
                variable.equals("satisfaction") ? SATISFACTION.getOrDefault(audience, OTHER_SCALES) : OTHER_SCALES;
        int drawn = random.nextInt(100);
        int at = 0;
        while (drawn >= weights[at]) {
            drawn -= weights[at++];
        }
        return codes.get(Math.min(at, codes.size() - 1));
    }

    private List<String> several(JsonNode type) {
        var exclusive = texts(type.path("exclusive")).toList();
        if (!exclusive.isEmpty() && random.nextInt(100) < 10) {
            return List.of(one(exclusive));
        }
        var others = new ArrayList<>(codes(type, "codeList"));
        others.removeAll(exclusive);
        return some(others, Math.min(3, type.path("maxChoices").asInt()));
    }

    private List<String> some(List<String> codes, int most) {
        var shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size()))));
    }

    private static Map<String, Object> rows(List<String> rows, Supplier<Object> each) {
        var answers = new LinkedHashMap<String, Object>();
        rows.forEach(row -> answers.put(row, each.get()));
        return answers;
    }

    /** One time, with how and where it should happen, unless it says that none is needed. */
    private List<Map<String, String>> times(JsonNode type) {
        var times = codes(type, "times");
        var transitions = times.stream().filter(TRANSITIONS::contains).toList();
        var time = !transitions.isEmpty() && random.nextInt(100) < 60 ? one(transitions) : one(times);
        var cell = new LinkedHashMap<>(Map.of("time", time));
        var way = one(WAYS);
        if (texts(type.path("exclusiveTimes")).noneMatch(time::equals)) {
            cell.putAll(way);
        }
        return List.of(cell);
    }

    private static Map<String, String> way(String interaction, String place) {
        return Map.of("interaction", interaction, "place", place);
    }

    private Map<String, Object> shares(List<String> codes, int total) {
        var shares = new LinkedHashMap<String, Object>();
        int left = total;
        for (var code : codes.subList(1, codes.size())) {
            int share = random.nextInt(1 + left / 2);
            shares.put(code, share);
            left -= share;
        }
        shares.put(codes.getFirst(), left);
        return shares;
    }

    private int number(int least, int greatest) {
        return least + random.nextInt(1 + Math.min(LARGEST_NUMBER, greatest - least));
    }

    private List<String> codes(JsonNode type, String list) {
        var codes = questionnaire.path("codeLists").path(type.path(list).asText());
        return StreamSupport.stream(codes.spliterator(), false)
                .map(code -> code.path("code").asText())
                .toList();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
