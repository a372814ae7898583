package careers.survey.questionnaire;

/** Whom an instrument is for. The first five are the customers of careers work, the last two those of the training evaluation. */
public enum Audience {
    LEARNER,
    PARENT_CARER,
    HEAD_PRINCIPAL,
    SUBJECT_TEACHER,
    CAREERS_LEADER,
    TRAINING_PROVIDER,
    SENIOR_LEADER
}
