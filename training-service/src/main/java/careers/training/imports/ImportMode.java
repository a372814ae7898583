package careers.training.imports;

/** Whether rows change anything. */
public enum ImportMode {
    /** Each row is tried and taken back: what would become of it. */
    VALIDATE,
    APPLY
}
