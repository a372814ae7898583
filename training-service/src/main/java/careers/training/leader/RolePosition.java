package careers.training.leader;

/** How a leader's role is placed in the school or college. */
public enum RolePosition {
    OPERATIONAL,
    STRATEGIC,
    BOTH
}
