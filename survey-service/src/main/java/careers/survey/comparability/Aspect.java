package careers.survey.comparability;

import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;

/** In what two questions can differ although they are said to be the same, with the words for their authors. */
enum Aspect {
    TYPE("type of answer", "math o ateb"),
    CODES("answer options in the same order", "opsiynau ateb yn yr un drefn"),
    POLARITY("direction and unit", "cyfeiriad ac uned"),
    MISSING("kinds of non-answer", "mathau o ddiffyg ateb"),
    LIMITS("limits", "terfynau");

    private final Text name;

    Aspect(String en, String cy) {
        this.name = new Text(en, cy);
    }

    Text text() {
        return name;
    }

    /** Everything in which they differ; questions of different types differ in nothing else that matters. */
    static List<Aspect> differences(AnswerShape one, AnswerShape other) {
        if (!one.type().equals(other.type())) {
            return List.of(TYPE);
        }
        List<Aspect> differences = new ArrayList<>();
        if (!one.dimensions().equals(other.dimensions())) {
            differences.add(CODES);
        }
        if (!one.meaning().equals(other.meaning())) {
            differences.add(POLARITY);
        }
        if (!one.missing().equals(other.missing())) {
            differences.add(MISSING);
        }
        if (!one.atMost().equals(other.atMost())
                || !one.atLeast().equals(other.atLeast())
                || !one.exclusive().equals(other.exclusive())) {
            differences.add(LIMITS);
        }
        return differences;
    }
}
