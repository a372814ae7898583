package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a leader goes on in another cohort. */
public enum TransferReason implements CodedReason {
    COHORT_CANCELLED("The cohort does not take place", "Ni chynhelir y garfan"),
    PROVIDER_SUSPENDED("The provider is suspended", "Mae'r darparwr wedi'i atal"),
    PROVIDER_CLOSED("The provider has closed", "Mae'r darparwr wedi cau"),
    DATES_UNSUITABLE("The dates no longer suit", "Nid yw'r dyddiadau'n addas mwyach"),
    AFTER_DEFERRAL("The leader goes on after a pause", "Mae'r arweinydd yn parhau ar ôl saib"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    TransferReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
