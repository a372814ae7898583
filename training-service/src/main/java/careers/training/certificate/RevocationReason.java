package careers.training.certificate;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a certificate holds no longer. */
public enum RevocationReason implements CodedReason {
    COMPLETION_VOIDED("The completion it stands for was voided", "Dirymwyd y cwblhau y mae'n sefyll drosto"),
    ISSUED_IN_ERROR("Issued in error", "Cyhoeddwyd mewn camgymeriad"),
    OBTAINED_BY_DECEPTION("Obtained by deception", "Cafwyd drwy dwyll"),
    AWARD_WITHDRAWN("The awarding body withdrew the award", "Tynnodd y corff dyfarnu'r dyfarniad yn ôl");

    private final Text text;

    RevocationReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
