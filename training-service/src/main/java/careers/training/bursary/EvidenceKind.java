package careers.training.bursary;

/** What a policy may ask a school to show with its claim, by reference and digest. */
public enum EvidenceKind {
    COMPLETION_CERTIFICATE,
    ATTENDANCE_RECORD,
    AWARDING_BODY_RESULT,
    GRANT_CONDITIONS
}
