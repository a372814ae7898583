package careers.training.leader;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a leader's contact data and profile are erased. */
public enum ErasureReason implements CodedReason {
    PERSON_ASKED("The person asked for it", "Gofynnodd y person amdano"),
    RETENTION_ENDED("It need not be kept any longer", "Nid oes angen ei gadw mwyach"),
    REGISTERED_IN_ERROR("Registered in error", "Cofrestrwyd mewn camgymeriad");

    private final Text text;

    ErasureReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
