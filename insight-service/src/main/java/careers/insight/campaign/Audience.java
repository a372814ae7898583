package careers.insight.campaign;

import careers.platform.text.Text;
import java.util.List;

/** Whom a questionnaire is for. */
public enum Audience {
    /** Students from Year 9. */
    LEARNER("Learners", "Dysgwyr"),
    /** Parents and carers. */
    PARENT_CARER("Parents and carers", "Rhieni a gofalwyr"),
    /** Headteachers and principals. */
    HEAD_PRINCIPAL("Headteachers and principals", "Penaethiaid ysgolion a cholegau"),
    /** Teachers of a subject. */
    SUBJECT_TEACHER("Subject teachers", "Athrawon pwnc"),
    /** People who lead careers work in a school or college. */
    CAREERS_LEADER("Careers leaders", "Arweinwyr gyrfaoedd"),
    /** Training providers, asked in the evaluation of the training. */
    TRAINING_PROVIDER("Training providers", "Darparwyr hyfforddiant"),
    /** Senior leaders, asked in the evaluation of the training. */
    SENIOR_LEADER("Senior leaders", "Uwch arweinwyr");

    /** The five groups every satisfaction table lists, in this order, whether or not anything is known of them. */
    public static final List<Audience> RESPONDENT_GROUPS =
            List.of(LEARNER, PARENT_CARER, HEAD_PRINCIPAL, SUBJECT_TEACHER, CAREERS_LEADER);

    private final Text label;

    Audience(String en, String cy) {
        this.label = new Text(en, cy);
    }

    /** What the group is called. */
    public Text label() {
        return label;
    }
}
