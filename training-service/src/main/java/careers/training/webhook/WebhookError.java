package careers.training.webhook;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with endpoints of webhooks. */
public enum WebhookError implements ErrorCode {
    WEBHOOK_ADDRESS_REFUSED(
            ErrorKind.UNPROCESSABLE,
            "The address must be https, without user or fragment, and its name must stand for public addresses only",
            "Rhaid i'r cyfeiriad fod yn https, heb ddefnyddiwr na darn, a rhaid i'w enw sefyll am gyfeiriadau cyhoeddus"
                    + " yn unig"),
    WEBHOOK_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "An endpoint with this id was registered with another address",
            "Cofrestrwyd pwynt terfyn â'r id hwn gyda chyfeiriad arall"),
    WEBHOOK_ENDPOINTS_EXHAUSTED(
            ErrorKind.CONFLICT,
            "The client has ten active endpoints; disable one first",
            "Mae gan y cleient ddeg pwynt terfyn gweithredol; analluogwch un yn gyntaf"),
    WEBHOOK_SECRETS_EXHAUSTED(
            ErrorKind.CONFLICT,
            "Five secrets of the endpoint are still valid; wait until one has expired",
            "Mae pum cyfrinach y pwynt terfyn yn dal yn ddilys; arhoswch nes bod un wedi dod i ben"),
    WEBHOOK_POSITION_AHEAD(
            ErrorKind.UNPROCESSABLE,
            "The position lies beyond the last change; see last",
            "Mae'r safle y tu hwnt i'r newid diwethaf; gweler last"),
    WEBHOOK_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The endpoint's state does not allow this; see allowedActions",
            "Nid yw cyflwr y pwynt terfyn yn caniatáu hyn; gweler allowedActions");

    private final ErrorKind kind;
    private final Text title;

    WebhookError(ErrorKind kind, String en, String cy) {
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
