package careers.training.cohort;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with cohorts. */
public enum CohortError implements ErrorCode {
    OFFERING_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such offering", "Nid oes cynnig o'r fath"),
    COHORT_DATES_REVERSED(
            ErrorKind.UNPROCESSABLE, "The cohort ends before it starts", "Mae'r garfan yn gorffen cyn iddi ddechrau"),
    COHORT_FULL(ErrorKind.CONFLICT, "All seats of the cohort are taken", "Mae pob sedd yn y garfan wedi'i chymryd");

    private final ErrorKind kind;
    private final Text title;

    CohortError(ErrorKind kind, String en, String cy) {
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
