package careers.insight.question;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with a selection of cells. */
enum QueryError implements ErrorCode {
    /** People are divided by nothing else; {@code allowed} lists the dimensions. */
    DIMENSION_NOT_ALLOWED(
            ErrorKind.UNPROCESSABLE,
            "Figures are not divided by this; allowed lists what they are divided by",
            "Ni rennir ffigurau yn ôl hyn; mae allowed yn rhestru'r hyn y cânt eu rhannu yn ei ôl"),
    /** No questionnaire of the campaigns has the value; {@code allowed} lists those they have. */
    VALUE_NOT_ASKED(
            ErrorKind.UNPROCESSABLE,
            "No figure of these campaigns has such a value; allowed lists those there are",
            "Nid oes gan unrhyw ffigur o'r ymgyrchoedd hyn werth o'r fath; mae allowed yn rhestru'r rhai sydd"),
    /** Two answers of the same people, or two groups at once. */
    ANSWERS_NOT_CROSSED(
            ErrorKind.UNPROCESSABLE,
            "No figure is about all of this at once: a figure has one campaign, group, concept, row, answer and language,"
                    + " and answers are never crossed; use or to choose several figures",
            "Nid oes ffigur am hyn i gyd ar unwaith: mae gan ffigur un ymgyrch, grŵp, cysyniad, rhes, ateb ac iaith, ac ni"
                    + " chroesir atebion byth; defnyddiwch or i ddewis sawl ffigur"),
    /** The tree is deeper or has more parts than can be judged; the maxima are members. */
    CRITERIA_TOO_LARGE(
            ErrorKind.UNPROCESSABLE,
            "The criteria are deeper or have more parts than allowed; see maximumDepth, maximumNodes and maximumValues",
            "Mae'r meini prawf yn ddyfnach neu â mwy o rannau nag a ganiateir; gweler maximumDepth, maximumNodes a"
                    + " maximumValues"),
    /** The criteria select more cells than one query may; {@code maximum} says how many. */
    TOO_MANY_CELLS(
            ErrorKind.UNPROCESSABLE,
            "The criteria select more figures than one query may; see maximum",
            "Mae'r meini prawf yn dewis mwy o ffigurau nag a gaiff un ymholiad; gweler maximum");

    private final ErrorKind kind;
    private final Text title;

    QueryError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
