package careers.survey.campaign;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** Error codes of campaigns. */
public enum CampaignError implements ErrorCode {
    CAMPAIGN_ACTION_NOT_ALLOWED(
            ErrorKind.CONFLICT,
            "The campaign's state does not allow this; see allowedActions",
            "Nid yw cyflwr yr ymgyrch yn caniatáu hyn; gweler allowedActions"),
    CAMPAIGN_NOT_OPEN(
            ErrorKind.CONFLICT, "The campaign does not take responses yet", "Nid yw'r ymgyrch yn derbyn ymatebion eto"),
    CAMPAIGN_CLOSED(
            ErrorKind.CONFLICT,
            "The campaign does not take responses any more",
            "Nid yw'r ymgyrch yn derbyn ymatebion mwyach");

    private final ErrorKind kind;
    private final Text title;

    CampaignError(ErrorKind kind, String en, String cy) {
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
