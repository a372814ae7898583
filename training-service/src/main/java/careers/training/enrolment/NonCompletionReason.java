package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a training ended without success. */
public enum NonCompletionReason implements CodedReason {
    ASSESSMENT_NOT_PASSED("The assessment was not passed", "Ni phasiwyd yr asesiad"),
    WORK_NOT_SUBMITTED("The required work was not handed in", "Ni chyflwynwyd y gwaith gofynnol"),
    ATTENDANCE_INSUFFICIENT("The leader did not attend enough of it", "Ni fynychodd yr arweinydd ddigon ohono"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    NonCompletionReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
