package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every text of a questionnaire that somebody reads, under a key that stays the same when questions move:
 * {@code title}, {@code sections.<id>.title}, {@code codeLists.<list>.<code>}, {@code questions.<variable>.label},
 * {@code .help} and {@code .unit}, {@code rules.<id>.message}. A draft may have names that are missing or repeated; the
 * first are replaced by their place, the others are numbered, so that no text is lost.
 */
public final class TextCatalogue {

    private final Rewriter rewriter;
    private final Map<String, Integer> seen = new HashMap<>();

    private TextCatalogue(Rewriter rewriter) {
        this.rewriter = rewriter;
    }

    /**
     * A text.
     *
     * @param key stable name
     * @param pointer where it stands in the document (RFC 6901)
     */
    public record Entry(String key, String pointer, Label label) {}

    /** Says what becomes of a text. */
    @FunctionalInterface
    public interface Rewriter {
        Label rewrite(Entry entry);
    }

    /** All texts in the order of the document. */
    public static List<Entry> of(Questionnaire questionnaire) {
        List<Entry> entries = new ArrayList<>();
        rewrite(questionnaire, entry -> {
            entries.add(entry);
            return entry.label();
        });
        return entries;
    }

    /** The same questionnaire with other texts. */
    public static Questionnaire rewrite(Questionnaire questionnaire, Rewriter rewriter) {
        return new TextCatalogue(rewriter).questionnaire(questionnaire);
    }

    private Questionnaire questionnaire(Questionnaire q) {
        return new Questionnaire(
                q.survey(),
                q.audience(),
                text("title", "/title", q.title()),
                q.sourceLanguage(),
                codeLists(q.codeLists()),
                each(q.sections(), "/sections", this::section),
                each(q.questions(), "/questions", this::question),
                each(q.rules(), "/rules", this::rule));
    }

    private Map<String, List<Code>> codeLists(Map<String, List<Code>> lists) {
        if (lists == null) {
            return null;
        }
        Map<String, List<Code>> rewritten = new LinkedHashMap<>();
        lists.forEach((name, codes) -> rewritten.put(
                name,
                each(
                        codes,
                        "/codeLists/" + Pointer.escape(name),
                        (code, index, pointer) -> new Code(
                                code.code(),
                                text(
                                        "codeLists." + name + "." + named(code.code(), index),
                                        pointer + "/label",
                                        code.label()),
                                code.missing()))));
        return rewritten;
    }

    private Section section(Section section, int index, String pointer) {
        String key = "sections." + named(section.id(), index) + ".title";
        return new Section(section.id(), text(key, pointer + "/title", section.title()), section.showIf());
    }

    private Question question(Question q, int index, String pointer) {
        String key = "questions." + named(q.variable(), index);
        return new Question(
                q.variable(),
                text(key + ".label", pointer + "/label", q.label()),
                text(key + ".help", pointer + "/help", q.help()),
                q.section(),
                q.required(),
                q.showIf(),
                q.concept(),
                q.comparability(),
                q.disclosure(),
                q.missing(),
                answer(key, pointer + "/answer", q.answer()));
    }

    private AnswerType answer(String key, String pointer, AnswerType answer) {
        return switch (answer) {
            case NumberAnswer number ->
                new NumberAnswer(
                        number.min(),
                        number.max(),
                        number.decimals(),
                        text(key + ".unit", pointer + "/unit", number.unit()));
            case Repeat repeat ->
                new Repeat(each(repeat.questions(), pointer + "/questions", this::question), repeat.maxTimes());
            case null, default -> answer;
        };
    }

    private CrossFieldRule rule(CrossFieldRule rule, int index, String pointer) {
        String key = "rules." + named(rule.id(), index) + ".message";
        return new CrossFieldRule(
                rule.id(),
                rule.holds(),
                rule.severity(),
                text(key, pointer + "/message", rule.message()),
                rule.variables());
    }

    private Label text(String key, String pointer, Label label) {
        if (label == null) {
            return null;
        }
        int times = seen.merge(key, 1, Integer::sum);
        return rewriter.rewrite(new Entry(times == 1 ? key : key + "#" + times, pointer, label));
    }

    private static String named(String name, int index) {
        return name == null ? "[" + index + "]" : name;
    }

    private interface Part<T> {
        T rewrite(T part, int index, String pointer);
    }

    /** A list with each of its members rewritten; holes of a draft stay holes. */
    private static <T> List<T> each(List<T> parts, String pointer, Part<T> part) {
        if (parts == null) {
            return null;
        }
        List<T> rewritten = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            T one = parts.get(i);
            rewritten.add(one == null ? null : part.rewrite(one, i, pointer + "/" + i));
        }
        return rewritten;
    }
}
