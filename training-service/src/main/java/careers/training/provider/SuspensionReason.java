package careers.training.provider;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a provider does not count for a while. */
public enum SuspensionReason implements CodedReason {
    QUALITY_CONCERN("Concern about the quality of training", "Pryder ynghylch ansawdd yr hyfforddiant"),
    FUNDING_AGREEMENT_ENDED("The funding agreement has ended", "Mae'r cytundeb ariannu wedi dod i ben"),
    SUSPECTED_IRREGULARITY("Suspected irregularity", "Amheuaeth o afreoleidd-dra"),
    SAFEGUARDING("Safeguarding", "Diogelu"),
    PROVIDER_REQUEST("The provider asked for it", "Gofynnodd y darparwr amdano"),
    PROVIDER_CLOSED("The provider has closed", "Mae'r darparwr wedi cau");

    private final Text text;

    SuspensionReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
