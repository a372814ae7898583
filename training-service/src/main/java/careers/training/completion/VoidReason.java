package careers.training.completion;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a declared completion is taken back. */
public enum VoidReason implements CodedReason {
    DECLARED_IN_ERROR("It was declared in error", "Fe'i datganwyd drwy gamgymeriad"),
    WRONG_DATE("It was declared for the wrong day", "Fe'i datganwyd ar gyfer y diwrnod anghywir"),
    RESULT_OVERTURNED("The awarding body has changed the result", "Mae'r corff dyfarnu wedi newid y canlyniad"),
    MALPRACTICE("Malpractice was found", "Canfuwyd camymddwyn"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    VoidReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
