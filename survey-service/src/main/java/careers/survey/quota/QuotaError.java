package careers.survey.quota;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of quotas. */
public enum QuotaError implements ErrorCode {
    QUOTA_FULL(
            ErrorKind.CONFLICT,
            "There are enough responses of this kind; see quotaId and label",
            "Mae digon o ymatebion o'r math hwn; gweler quotaId a label"),
    QUOTA_LIMIT_BELOW_TAKEN(
            ErrorKind.CONFLICT,
            "More responses of this kind are accepted already than the limit allows",
            "Mae mwy o ymatebion o'r math hwn wedi'u derbyn eisoes nag y mae'r terfyn yn ei ganiatáu");

    private final ErrorKind kind;
    private final Text title;

    QuotaError(ErrorKind kind, String en, String cy) {
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
