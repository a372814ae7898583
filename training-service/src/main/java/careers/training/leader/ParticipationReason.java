package careers.training.leader;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a leader takes part in the training. */
public enum ParticipationReason implements CodedReason {
    NEW_TO_ROLE("New to the role", "Newydd i'r rôl"),
    FORMAL_QUALIFICATION("To gain a formal qualification", "I ennill cymhwyster ffurfiol"),
    KNOWLEDGE("To know more about careers work", "I wybod mwy am waith gyrfaoedd"),
    CONFIDENCE("To gain confidence", "I fagu hyder"),
    NETWORK("To meet other careers leaders", "I gwrdd ag arweinwyr gyrfaoedd eraill"),
    BURSARY("Because of the bursary for the school", "Oherwydd y bwrsari i'r ysgol"),
    SENIOR_LEADERS_ASKED("Senior leaders asked for it", "Gofynnodd uwch arweinwyr amdano"),
    GATSBY_PROGRESS("To make progress against the Gatsby Benchmarks", "I wneud cynnydd yn erbyn Meincnodau Gatsby"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    ParticipationReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
