package careers.survey.interchange;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition of XLSForm ({@code ${age} >= 14 and selected(${who}, 'family')}) or of SurveyJS
 * ({@code {age} >= 14 and {who} contains 'family'}) and says it in CEL. Comparisons with {@code and}, {@code or},
 * {@code not} and parentheses are carried; everything else, arithmetic and functions among it, is not.
 */
final class ConditionReader {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 16;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([$]?\\{[^{}]{1,64}})|('[^'\\\\]*'|\"[^\"\\\\]*\")|(-?[0-9]{1,9}(?:[.][0-9]{1,6})?)"
                    + "|(==|!=|<>|<=|>=|=|<|>|\\(|\\)|,|[.])|([A-Za-z][A-Za-z-]*))");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Asked> questions;
    private final Map<String, String> variables;
    private final String self;
    private int next;
    private int depth;

    /** A condition that cannot be said in CEL. */
    static final class NotCarried extends Exception {
        private final transient Uncarried reason;

        NotCarried(Uncarried reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Uncarried reason() {
            return reason;
        }
    }

    /**
     * @param questions by the other system's names
     * @param variables what those names are here
     * @param self the question that {@code .} stands for; null where there is none
     */
    ConditionReader(String text, Map<String, Asked> questions, Map<String, String> variables, String self)
            throws NotCarried {
        this.questions = questions;
        this.variables = variables;
        this.self = self;
        if (text.length() > LONGEST) {
            throw uncarried();
        }
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.region(end, text.strip().length()).lookingAt()) {
                throw uncarried();
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    String cel() throws NotCarried {
        String cel = either();
        if (next < tokens.size()) {
            throw uncarried();
        }
        return cel;
    }

    private String either() throws NotCarried {
        StringBuilder cel = new StringBuilder(both());
        while (takes("or")) {
            cel.append(" || ").append(both());
        }
        return cel.toString();
    }

    private String both() throws NotCarried {
        StringBuilder cel = new StringBuilder(one());
        while (takes("and")) {
            cel.append(" && ").append(one());
        }
        return cel.toString();
    }

    private String one() throws NotCarried {
        if (++depth > DEEPEST) {
            throw uncarried();
        }
        String cel;
        if (takes("not")) {
            cel = "!" + bracketed();
        } else if (peek().equals("(")) {
            cel = bracketed();
        } else if (takes("selected")) {
            cel = selected();
        } else {
            cel = comparison();
        }
        depth--;
        return cel;
    }

    private String bracketed() throws NotCarried {
        need("(");
        String cel = "(" + either() + ")";
        need(")");
        return cel;
    }

    private String selected() throws NotCarried {
        need("(");
        Asked question = question();
        need(",");
        String code = text(take());
        need(")");
        return includes(question, code);
    }

    private String includes(Asked question, String code) throws NotCarried {
        return switch (question.answer()) {
            case MultipleChoice multiple -> code + " in " + variable(question);
            case Ranking ranking -> code + " in " + variable(question);
            case SingleChoice single -> variable(question) + " == " + code;
            default -> throw uncarried();
        };
    }

    private String comparison() throws NotCarried {
        Asked question = question();
        String operator = take();
        return switch (operator) {
            case "empty" -> "!answered(" + variable(question) + ")";
            case "notempty" -> "answered(" + variable(question) + ")";
            case "contains" -> includes(question, text(take()));
            case "notcontains" -> "!(" + includes(question, text(take())) + ")";
            case "=", "==" -> compared(question, "==", take());
            case "!=", "<>" -> compared(question, "!=", take());
            case "<", "<=", ">", ">=" -> compared(question, operator, take());
            default -> throw uncarried();
        };
    }

    private String compared(Asked question, String operator, String value) throws NotCarried {
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (equality && value.matches("''|\"\"")) {
            return (operator.equals("==") ? "!" : "") + "answered(" + variable(question) + ")";
        }
        AnswerType answer = question.answer();
        if (answer instanceof NumberAnswer) {
            return variable(question) + " " + operator + " " + number(value);
        }
        boolean yesOrNo = answer instanceof YesNo || answer instanceof Consent;
        if (!equality || !(yesOrNo || answer instanceof SingleChoice || answer instanceof Scale)) {
            throw uncarried();
        }
        return variable(question) + " " + operator + " " + (yesOrNo ? yesOrNo(value) : code(value));
    }

    /** SurveyJS writes the answers of a yes-no question as true and false, XLSForm the OK of an acknowledgement as 'OK'. */
    private static String yesOrNo(String value) throws NotCarried {
        return switch (value) {
            case "true", "'true'", "'OK'", "'yes'", "\"OK\"" -> "'YES'";
            case "false", "'false'", "'no'" -> "'NO'";
            default -> throw uncarried();
        };
    }

    /** A choice may be written as a number. */
    private static String code(String value) throws NotCarried {
        return value.matches("-?[0-9]+") ? "'" + value + "'" : text(value);
    }

    private static String text(String token) throws NotCarried {
        if (!token.matches("'.*'|\".*\"")) {
            throw uncarried();
        }
        String code = token.substring(1, token.length() - 1);
        if (!code.matches("[A-Za-z0-9_-]{1,32}")) {
            throw uncarried();
        }
        return "'" + code + "'";
    }

    private static String number(String token) throws NotCarried {
        if (!token.matches("-?[0-9]+([.][0-9]+)?")) {
            throw uncarried();
        }
        return token.contains(".") ? token : token + ".0";
    }

    private Asked question() throws NotCarried {
        String token = take();
        String name = token.equals(".")
                ? self
                : token.endsWith("}")
                        ? token.substring(token.indexOf('{') + 1, token.length() - 1)
                                .strip()
                        : null;
        if (name == null) {
            throw uncarried();
        }
        Asked question = questions.get(name);
        if (question == null
                || !variables.containsKey(name)
                || !question.answer().takesAnswer()) {
            throw new NotCarried(Uncarried.EXPRESSION_NAME_UNKNOWN);
        }
        return question;
    }

    private String variable(Asked question) {
        return variables.get(question.name());
    }

    private String peek() throws NotCarried {
        if (next == tokens.size()) {
            throw uncarried();
        }
        return tokens.get(next);
    }

    private String take() throws NotCarried {
        String token = peek();
        next++;
        return token;
    }

    private boolean takes(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void need(String token) throws NotCarried {
        if (!takes(token)) {
            throw uncarried();
        }
    }

    private static NotCarried uncarried() {
        return new NotCarried(Uncarried.EXPRESSION_NOT_CARRIED);
    }
}
