package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must be true of an instrument before anybody is asked: it can be answered, its codes are stable, and every text is
 * there in both languages. Whether the two say the same is {@link LanguageParity}.
 */
public final class PublicationRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{3,64}");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int MOST_QUESTIONS = 5_000;
    private static final int MOST_CODES = 200;
    private static final int LONGEST_TEXT = 5_000;
    /** U+FFFE and U+FFFF stand for nothing and are not allowed in XML. */
    private static final int FIRST_NON_CHARACTER = 0xFFFE;

    private final Questionnaire questionnaire;
    private final CodeLists codeLists;
    private final Set<String> sections = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final List<FieldError> findings = new ArrayList<>();

    private PublicationRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.codeLists = questionnaire.indexedCodeLists();
    }

    /** Everything that stands against publication, each with a pointer into the document; empty if nothing does. */
    public static List<FieldError> findings(Questionnaire questionnaire) {
        PublicationRules rules = new PublicationRules(questionnaire);
        rules.checkHead();
        rules.checkCodeLists();
        rules.checkSections();
        rules.checkQuestions("/questions", questionnaire.questions());
        if (ToldVolume.isTooMuch(questionnaire)) {
            rules.findings.add(Finding.TEXTS_TOO_LARGE.at("/questions"));
        }
        rules.checkOtherTexts();
        rules.checkRules();
        rules.findings.addAll(PlaceholderRules.findings(questionnaire));
        return rules.findings;
    }

    private void checkHead() {
        if (questionnaire.survey() == null
                || !NAME.matcher(questionnaire.survey()).matches()) {
            findings.add(Finding.NAME_INVALID.at("/survey"));
        }
        if (questionnaire.audience() == null) {
            findings.add(Finding.REQUIRED.at("/audience"));
        }
        if (!"en".equals(questionnaire.sourceLanguage()) && !"cy".equals(questionnaire.sourceLanguage())) {
            findings.add(Finding.LANGUAGE_UNKNOWN.at("/sourceLanguage"));
        }
        checkLabel("/title", questionnaire.title());
    }

    /** Everything that is wrong with one list of answer options that stands at the pointer. */
    public static List<FieldError> codeListFindings(String pointer, List<Code> codes) {
        PublicationRules rules = new PublicationRules(Questionnaire.ofCodeLists(null, null, null));
        rules.checkCodeList(pointer, codes);
        return rules.findings;
    }

    private void checkCodeLists() {
        Map<String, List<Code>> lists = questionnaire.codeLists() == null ? Map.of() : questionnaire.codeLists();
        lists.forEach((name, codes) -> checkCodeList("/codeLists/" + Pointer.escape(name), codes));
    }

    private void checkCodeList(String pointer, List<Code> codes) {
        if (codes == null || codes.isEmpty() || codes.size() > MOST_CODES) {
            findings.add(Finding.CODE_LIST_SIZE.at(pointer));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            checkCode(pointer + "/" + i, codes.get(i), seen);
        }
    }

    private void checkCode(String pointer, Code code, Set<String> seen) {
        if (code == null || code.code() == null || !CODE.matcher(code.code()).matches()) {
            findings.add(Finding.CODE_INVALID.at(pointer + "/code"));
            return;
        }
        if (!seen.add(code.code())) {
            findings.add(Finding.CODE_REPEATED.at(pointer + "/code"));
        }
        checkLabel(pointer + "/label", code.label());
    }

    private void checkSections() {
        List<Section> declared = questionnaire.sections() == null ? List.of() : questionnaire.sections();
        for (int i = 0; i < declared.size(); i++) {
            String pointer = "/sections/" + i;
            Section section = declared.get(i);
            if (section == null
                    || section.id() == null
                    || !VARIABLE.matcher(section.id()).matches()) {
                findings.add(Finding.VARIABLE_INVALID.at(pointer + "/id"));
                continue;
            }
            if (!sections.add(section.id())) {
                findings.add(Finding.SECTION_REPEATED.at(pointer + "/id"));
            }
            checkLabel(pointer + "/title", section.title());
        }
    }

    private void checkQuestions(String pointer, List<Question> asked) {
        List<Question> questions = asked == null ? List.of() : asked;
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            findings.add(Finding.QUESTION_COUNT.at(pointer));
        }
        for (int i = 0; i < questions.size(); i++) {
            checkQuestion(pointer + "/" + i, questions.get(i));
        }
    }

    private void checkQuestion(String pointer, Question question) {
        if (question == null) {
            findings.add(Finding.REQUIRED.at(pointer));
            return;
        }
        if (question.variable() == null
                || !VARIABLE.matcher(question.variable()).matches()) {
            findings.add(Finding.VARIABLE_INVALID.at(pointer + "/variable"));
        } else if (!variables.add(question.variable())) {
            findings.add(Finding.VARIABLE_REPEATED.at(pointer + "/variable"));
        }
        if (question.section() != null && !sections.contains(question.section())) {
            findings.add(Finding.SECTION_UNKNOWN.at(pointer + "/section"));
        }
        checkLabel(pointer + "/label", question.label());
        if (question.help() != null) {
            checkLabel(pointer + "/help", question.help());
        }
        checkAnswer(pointer + "/answer", question.answer());
        boolean words = question.answer() instanceof FreeText;
        if (question.disclosure() != null && words != (question.disclosure() == DisclosureClass.FREE_TEXT)) {
            findings.add(Finding.DISCLOSURE_WRONG.at(pointer + "/disclosure"));
        }
    }

    private void checkAnswer(String pointer, AnswerType answer) {
        if (answer == null) {
            findings.add(Finding.REQUIRED.at(pointer));
            return;
        }
        findings.addAll(answer.findings(pointer, codeLists));
        if (answer instanceof FreeText text && text.maxLength() == null) {
            findings.add(Finding.REQUIRED.at(pointer + "/maxLength"));
        }
        if (answer instanceof NumberAnswer number && number.unit() != null) {
            checkLabel(pointer + "/unit", number.unit());
        }
        if (answer instanceof Repeat repeat && repeat.questions() != null) {
            checkRepeat(pointer + "/questions", repeat.questions());
        }
    }

    private void checkRepeat(String pointer, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question != null && question.answer() instanceof Repeat) {
                findings.add(Finding.REPEAT_NESTED.at(pointer + "/" + i + "/answer"));
            } else if (question != null && question.answer() instanceof FreeText) {
                findings.add(Finding.TEXT_IN_REPEAT.at(pointer + "/" + i + "/answer"));
            } else {
                checkQuestion(pointer + "/" + i, question);
            }
        }
    }

    /** An option "other" asks its words in a later question of the same level. */
    private void checkOtherTexts() {
        List<Question> questions = questionnaire.questions() == null ? List.of() : questionnaire.questions();
        for (int i = 0; i < questions.size(); i++) {
            OtherOption other =
                    questions.get(i) == null ? null : questions.get(i).otherOption();
            if (other == null) {
                continue;
            }
            String pointer = "/questions/" + i + "/answer/other";
            if (!codeLists.contains(questions.get(i).choiceList(), other.code())) {
                findings.add(Finding.CODE_UNKNOWN.at(pointer + "/code"));
            }
            boolean asked = questions.stream()
                    .skip(i + 1L)
                    .anyMatch(q -> q != null
                            && q.answer() instanceof FreeText
                            && q.variable() != null
                            && q.variable().equals(other.textVariable()));
            if (!asked) {
                findings.add(Finding.OTHER_TEXT_UNKNOWN.at(pointer + "/textVariable"));
            }
        }
    }

    private void checkRules() {
        List<CrossFieldRule> rules = questionnaire.rules() == null ? List.of() : questionnaire.rules();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            checkRule("/rules/" + i, rules.get(i), seen);
        }
    }

    private void checkRule(String pointer, CrossFieldRule rule, Set<String> seen) {
        if (rule == null || rule.id() == null || !VARIABLE.matcher(rule.id()).matches()) {
            findings.add(Finding.VARIABLE_INVALID.at(pointer + "/id"));
            return;
        }
        if (!seen.add(rule.id())) {
            findings.add(Finding.RULE_REPEATED.at(pointer + "/id"));
        }
        if (rule.holds() == null || rule.holds().isBlank()) {
            findings.add(Finding.REQUIRED.at(pointer + "/holds"));
        }
        if (rule.severity() == null) {
            findings.add(Finding.REQUIRED.at(pointer + "/severity"));
        }
        List<String> about = rule.variables() == null ? List.of() : rule.variables();
        if (about.isEmpty()) {
            findings.add(Finding.REQUIRED.at(pointer + "/variables"));
        }
        for (int i = 0; i < about.size(); i++) {
            if (!variables.contains(about.get(i))) {
                findings.add(Finding.VARIABLE_UNKNOWN.at(pointer + "/variables/" + i));
            }
        }
        checkLabel(pointer + "/message", rule.message());
    }

    private void checkLabel(String pointer, Label label) {
        if (label == null) {
            findings.add(Finding.REQUIRED.at(pointer));
            return;
        }
        checkText(pointer + "/en", label.en(), Finding.ENGLISH_MISSING);
        checkText(pointer + "/cy", label.cy(), Finding.WELSH_MISSING);
    }

    private void checkText(String pointer, String text, Finding missing) {
        if (text == null || text.isBlank()) {
            findings.add(missing.at(pointer));
        } else {
            findings.addAll(textFindings(pointer, text));
        }
    }

    private static List<FieldError> textFindings(String pointer, String text) {
        List<FieldError> findings = new ArrayList<>();
        if (text.length() > LONGEST_TEXT) {
            findings.add(Finding.LABEL_TOO_LONG.at(pointer));
        }
        if (text.chars().anyMatch(c -> c != '\n' && (Character.isISOControl(c) || c >= FIRST_NON_CHARACTER))) {
            findings.add(Finding.LABEL_NOT_TEXT.at(pointer));
        }
        return findings;
    }

    /**
     * What keeps a draft from being stored at all: it could not be found again, or its texts could not be given to a
     * translator. Everything else may wait for publication.
     */
    public static List<FieldError> draftFindings(Questionnaire questionnaire) {
        PublicationRules rules = new PublicationRules(questionnaire);
        rules.checkHead();
        List<FieldError> findings = new ArrayList<>(rules.findings.stream()
                .filter(f -> f.pointer().equals("/survey") || f.pointer().equals("/audience"))
                .toList());
        for (TextCatalogue.Entry text : TextCatalogue.of(questionnaire)) {
            findings.addAll(textFindings(
                    text.pointer() + "/en", Objects.toString(text.label().en(), "")));
            findings.addAll(textFindings(
                    text.pointer() + "/cy", Objects.toString(text.label().cy(), "")));
        }
        return findings;
    }
}
