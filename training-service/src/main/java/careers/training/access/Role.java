package careers.training.access;

/** Roles as the access token names them in {@code groups}. */
public final class Role {

    public static final String SCHOOL_CLIENT = "school-client";
    public static final String SENIOR_LEADER = "senior-leader";
    public static final String PROVIDER_CLIENT = "provider-client";
    public static final String PROGRAMME_ADMINISTRATOR = "programme-administrator";
    public static final String FINANCE_APPROVER = "finance-approver";
    public static final String PAYMENT_OFFICER = "payment-officer";
    /** A careers leader: sees their own record and enrolments. The token names the leader in claim {@code leader}. */
    public static final String CAREERS_LEADER = "careers-leader";

    public static final String AUDITOR = "auditor";
    public static final String FUNDER = "funder";

    private Role() {}
}
