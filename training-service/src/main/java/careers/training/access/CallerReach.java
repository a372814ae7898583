package careers.training.access;

import careers.platform.identity.CurrentUser;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the database on every connection whose request it serves. The policies of {@code R__rows_by_reach.sql} read
 * it: a query that forgets to ask whose a row is finds none of others. Without a caller nothing is in reach.
 */
@Singleton
public class CallerReach implements AgroalPoolInterceptor {

    private static final String TELL = """
            select set_config('careers.oversees', ?, false), set_config('careers.establishments', ?, false),
                   set_config('careers.ukprn', ?, false)""";

    private final Instance<CurrentUser> user;
    private final Instance<SecurityIdentity> identity;

    CallerReach(Instance<CurrentUser> user, Instance<SecurityIdentity> identity) {
        this.user = user;
        this.identity = identity;
    }

    /** Set anew each time a connection leaves the pool: what the caller before was told is overwritten. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, Oversight.isOpen() ? Reach.EVERYTHING : ofCaller());
    }

    /** The reach of whoever is asking, none when nobody is. */
    Reach ofCaller() {
        if (!Arc.container().requestContext().isActive() || identity.get().isAnonymous()) {
            return Reach.NOTHING;
        }
        return Reach.ofReader(
                user.get(), Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.PAYMENT_OFFICER, Role.AUDITOR);
    }

    void tell(Connection connection, Reach reach) {
        // A token's members hold no comma: they are references of the register.
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, Boolean.toString(reach.everything()));
            tell.setString(2, String.join(",", reach.establishments()));
            tell.setString(3, reach.ukprn());
            tell.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
