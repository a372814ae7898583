package careers.training.provider;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with providers. */
public enum ProviderError implements ErrorCode {
    UKPRN_TAKEN(
            ErrorKind.CONFLICT,
            "A provider with this UKPRN is already registered",
            "Mae darparwr â'r UKPRN hwn eisoes wedi'i gofrestru");

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
