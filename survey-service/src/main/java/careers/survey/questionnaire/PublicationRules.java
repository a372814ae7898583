package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must be true of an instrument before anybody is asked: it can be answered, its codes are stable, and Welsh is
 * treated no less favourably than English.
 */
public final class PublicationRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{3,64}");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_CODES = 200;

    private final Questionnaire questionnaire;
    private final List<FieldError> findings = new ArrayList<>();

    private PublicationRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Everything that stands against publication, each with a pointer into the document; empty if nothing does. */
    public static List<FieldError> findings(Questionnaire questionnaire) {
        PublicationRules rules = new PublicationRules(questionnaire);
        rules.checkHead();
        rules.checkCodeLists();
        rules.checkQuestions();
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

    private void checkCodeLists() {
        Map<String, List<Code>> lists = questionnaire.codeLists() == null ? Map.of() : questionnaire.codeLists();
        lists.forEach((name, codes) -> {
            String pointer = "/codeLists/" + name;
            if (codes == null || codes.isEmpty() || codes.size() > MOST_CODES) {
                findings.add(Finding.CODE_LIST_SIZE.at(pointer));
                return;
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < codes.size(); i++) {
                checkCode(pointer + "/" + i, codes.get(i), seen);
            }
        });
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

    private void checkQuestions() {
        List<Question> questions = questionnaire.questions() == null ? List.of() : questionnaire.questions();
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            findings.add(Finding.QUESTION_COUNT.at("/questions"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            checkQuestion("/questions/" + i, questions.get(i), seen);
        }
    }

    private void checkQuestion(String pointer, Question question, Set<String> seen) {
        if (question == null) {
            findings.add(Finding.REQUIRED.at(pointer));
            return;
        }
        if (question.variable() == null
                || !VARIABLE.matcher(question.variable()).matches()) {
            findings.add(Finding.VARIABLE_INVALID.at(pointer + "/variable"));
        } else if (!seen.add(question.variable())) {
            findings.add(Finding.VARIABLE_REPEATED.at(pointer + "/variable"));
        }
        checkLabel(pointer + "/label", question.label());
        List<Code> codes = questionnaire.codesOf(question);
        if (!(question instanceof FreeText) && codes.isEmpty()) {
            findings.add(Finding.CODE_LIST_UNKNOWN.at(pointer + "/codeList"));
        } else {
            findings.addAll(question.findings(pointer, codes));
        }
    }

    private void checkLabel(String pointer, Label label) {
        if (label == null) {
            findings.add(Finding.REQUIRED.at(pointer));
        } else {
            findings.addAll(LanguageParity.findings(pointer, label));
        }
    }
}
