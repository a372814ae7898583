package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a provider does not take a leader. */
public enum RejectionReason implements CodedReason {
    ENTRY_REQUIREMENTS_NOT_MET("The entry requirements are not met", "Nid yw'r gofynion mynediad wedi'u bodloni"),
    OUTSIDE_AREA(
            "The school is outside the area that the provider serves",
            "Mae'r ysgol y tu allan i'r ardal y mae'r darparwr yn ei gwasanaethu"),
    DUPLICATE_REQUEST("The place was requested twice", "Gofynnwyd am y lle ddwywaith"),
    COHORT_CANCELLED("The cohort does not take place", "Ni chynhelir y garfan"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    RejectionReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
