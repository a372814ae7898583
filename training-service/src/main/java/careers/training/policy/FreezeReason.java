package careers.training.policy;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a scheme was frozen. */
public enum FreezeReason implements CodedReason {
    BUDGET_UNDER_REVIEW("The budget is under review", "Mae'r gyllideb dan adolygiad"),
    FRAUD_INVESTIGATION("An investigation is under way", "Mae ymchwiliad ar y gweill"),
    POLICY_ERROR("The terms are wrong", "Mae'r telerau'n anghywir"),
    PAYER_UNAVAILABLE("The payer cannot pay", "Ni all y talwr dalu"),
    FUNDER_INSTRUCTION("The funder asked for it", "Gofynnodd yr ariannwr amdano");

    private final Text text;

    FreezeReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
