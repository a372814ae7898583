package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes an instrument hard to answer, without standing against its publication. */
public final class PublicationAdvice {

    private static final int LONGEST_MINUTES = 25;
    private static final int MOST_ROWS = 7;
    private static final Pattern TWO_AT_ONCE = Pattern.compile("\\band/or\\b|\\?.*\\?", Pattern.DOTALL);
    private static final Pattern TWO_AT_ONCE_WELSH = Pattern.compile("\\ba/neu\\b|\\?.*\\?", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final List<String> NEGATIONS = List.of("dis", "un", "in", "im");

    private final CodeLists codeLists;
    private final List<PublicationFinding> findings = new ArrayList<>();

    private PublicationAdvice(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** Everything that its authors should look at again. */
    public static List<PublicationFinding> findings(Questionnaire questionnaire) {
        PublicationAdvice advice = new PublicationAdvice(questionnaire.indexedCodeLists());
        advice.checkQuestions("/questions", questionnaire.questions());
        int minutes = AnsweringTime.minutes(questionnaire);
        if (minutes > LONGEST_MINUTES) {
            advice.findings.add(Finding.INSTRUMENT_LONG.warningAt("/questions", minutes));
        }
        return advice.findings;
    }

    private void checkQuestions(String pointer, List<Question> questions) {
        for (int i = 0; questions != null && i < questions.size(); i++) {
            if (questions.get(i) != null) {
                checkQuestion(pointer + "/" + i, questions.get(i));
            }
        }
    }

    private void checkQuestion(String pointer, Question question) {
        if (question.label() != null && asksTwoThings(question.label())) {
            findings.add(Finding.DOUBLE_BARRELLED.warningAt(pointer + "/label"));
        }
        switch (question.answer()) {
            case Scale scale
            when isUnbalanced(codeLists.codes(scale.codeList())) ->
                findings.add(Finding.SCALE_UNBALANCED.warningAt(pointer + "/answer/codeList"));
            case Matrix matrix
            when codeLists.size(matrix.rows()) > MOST_ROWS ->
                findings.add(Finding.MATRIX_LONG.warningAt(pointer + "/answer/rows"));
            case Repeat repeat -> checkQuestions(pointer + "/answer/questions", repeat.questions());
            case null, default -> {
                // Nothing to say about it.
            }
        }
        boolean tellsSomething =
                question.answer() != null && question.takesAnswer() && !(question.answer() instanceof Repeat);
        if (tellsSomething && question.disclosure() == null) {
            findings.add(Finding.DISCLOSURE_UNSET.warningAt(pointer + "/disclosure"));
        }
    }

    private static boolean asksTwoThings(Label label) {
        return (label.en() != null && TWO_AT_ONCE.matcher(lower(label.en())).find())
                || (label.cy() != null
                        && TWO_AT_ONCE_WELSH.matcher(lower(label.cy())).find());
    }

    /**
     * Whether a scale between a word and its opposite (agree, disagree) has more steps for one than for the other. The
     * English labels show it, and the codes are the same in both languages.
     */
    static boolean isUnbalanced(List<Code> codes) {
        List<List<String>> steps = codes.stream()
                .filter(Code::countsAsAnswer)
                .filter(c -> c.label() != null && c.label().en() != null)
                .map(c -> WORD.matcher(lower(c.label().en()))
                        .results()
                        .map(m -> m.group())
                        .toList())
                .toList();
        return steps.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(negative ->
                        NEGATIONS.stream().filter(negative::startsWith).map(n -> negative.substring(n.length())))
                .anyMatch(stem -> steps.stream().anyMatch(s -> s.contains(stem))
                        && count(steps, stem) != count(steps, opposites(stem)));
    }

    private static String[] opposites(String stem) {
        return NEGATIONS.stream().map(n -> n + stem).toArray(String[]::new);
    }

    private static long count(List<List<String>> steps, String... words) {
        return steps.stream()
                .filter(step -> Stream.of(words).anyMatch(step::contains))
                .count();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
