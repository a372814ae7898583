package careers.training.provider;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with providers. */
public enum ProviderError implements ErrorCode {
    UKPRN_TAKEN(
            ErrorKind.CONFLICT,
            "A provider with this UKPRN is already registered",
            "Mae darparwr â'r UKPRN hwn eisoes wedi'i gofrestru"),
    AREAS_MISMATCH(
            ErrorKind.UNPROCESSABLE,
            "A local provider names the authorities it serves and a national one names none",
            "Mae darparwr lleol yn enwi'r awdurdodau y mae'n eu gwasanaethu ac nid yw un cenedlaethol yn enwi dim"),
    PROVIDER_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The provider does not allow this in its present state; see allowedActions",
            "Nid yw'r darparwr yn caniatáu hyn yn ei gyflwr presennol; gweler allowedActions"),
    SUSPENSION_IN_FUTURE(
            ErrorKind.UNPROCESSABLE,
            "The first day of a suspension or closure has not come yet",
            "Nid yw diwrnod cyntaf yr ataliad neu'r cau wedi dod eto"),
    SUSPENSION_OVERLAPS(
            ErrorKind.CONFLICT,
            "The provider was already suspended in that time",
            "Roedd y darparwr eisoes wedi'i atal yn y cyfnod hwnnw"),
    PROVIDER_NOT_ACTIVE(
            ErrorKind.CONFLICT,
            "The provider is not active and takes no new learners",
            "Nid yw'r darparwr yn weithredol ac nid yw'n derbyn dysgwyr newydd"),
    PROVIDER_SUSPENDED(
            ErrorKind.CONFLICT,
            "The provider was suspended on that day; a completion of that day does not count",
            "Roedd y darparwr wedi'i atal ar y diwrnod hwnnw; nid yw cwblhau ar y diwrnod hwnnw yn cyfrif"),
    AREA_NOT_SERVED(
            ErrorKind.UNPROCESSABLE,
            "The provider does not train in the local authority of this establishment",
            "Nid yw'r darparwr yn hyfforddi yn awdurdod lleol y sefydliad hwn");

    private final ErrorKind kind;
    private final Text title;

    ProviderError(ErrorKind kind, String en, String cy) {
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
