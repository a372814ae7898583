package careers.training.access;

import careers.platform.identity.CurrentUser;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a caller may see or act on. Repositories put it into the query, or ask it of the one row that they found by its id,
 * so that a row out of reach is simply not found.
 *
 * @param everything true for those who oversee the programme
 * @param establishments the schools the caller speaks for; never empty, because SQL has no empty list
 * @param ukprn the provider the caller speaks for, or a value no provider has
 */
public record Reach(boolean everything, Set<String> establishments, String ukprn) {

    private static final String NOBODY = "-";

    /** All rows: for those who oversee the programme, and for the service's own work. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(NOBODY), NOBODY);

    static final Reach NOTHING = new Reach(false, Set.of(NOBODY), NOBODY);

    /** The caller as a school: its own establishments. */
    public static Reach ofSchool(CurrentUser user) {
        return new Reach(false, speaksFor(user, Role.SCHOOL_CLIENT), NOBODY);
    }

    /** The caller as a senior leader: the establishments that they lead. */
    public static Reach ofSeniorLeader(CurrentUser user) {
        return new Reach(false, speaksFor(user, Role.SENIOR_LEADER), NOBODY);
    }

    /** The caller as a provider: its own cohorts. */
    public static Reach ofProvider(CurrentUser user) {
        return new Reach(false, Set.of(NOBODY), provider(user));
    }

    /** The caller as a reader: everything with one of the given roles, otherwise what each hat gives. */
    public static Reach ofReader(CurrentUser user, String... overseers) {
        for (String role : overseers) {
            if (user.has(role)) {
                return EVERYTHING;
            }
        }
        return new Reach(false, speaksFor(user, Role.SCHOOL_CLIENT, Role.SENIOR_LEADER), provider(user));
    }

    /** True when the establishment is in reach. */
    public boolean covers(String establishment) {
        return everything || establishments.contains(establishment);
    }

    /** True when it covers no school, no provider and not everything. */
    public boolean isNobodys() {
        return equals(NOTHING);
    }

    private static Set<String> speaksFor(CurrentUser user, String... roles) {
        return Stream.of(roles).anyMatch(user::has) && !user.establishments().isEmpty()
                ? Set.copyOf(user.establishments())
                : Set.of(NOBODY);
    }

    private static String provider(CurrentUser user) {
        return user.has(Role.PROVIDER_CLIENT) ? user.provider().orElse(NOBODY) : NOBODY;
    }
}
