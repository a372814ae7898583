package careers.training.bursary;

/** The rules taken together. Only NOT_ELIGIBLE stops a submission; approvers look into what is unknown. */
public enum Verdict {
    ELIGIBLE,
    SUBJECT_TO_REVIEW,
    NOT_ELIGIBLE
}
