package careers.training.access;

import careers.platform.identity.CurrentUser;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells the database on every connection whose request it serves. The policies of {@code R__rows_by_reach.sql} read
 * it: a query that forgets to ask whose a row is finds none of others. Without a caller nothing is in reach.
 */
@Singleton
public class CallerReach implements AgroalPoolInterceptor {

    private static final String TELL = """
            select set_config('careers.oversees', ?, false), set_config('careers.establishments', ?, false),
                   set_config('careers.ukprn', ?, false), set_config('careers.leader', ?, false),
                   set_config('plan_cache_mode', ?, false)""";

    private final Instance<CurrentUser> user;
    private final Instance<OwnLeader> leader;
    private final Instance<SecurityIdentity> identity;
    private final Instance<CurrentVertxRequest> request;

    CallerReach(
            Instance<CurrentUser> user,
            Instance<OwnLeader> leader,
            Instance<SecurityIdentity> identity,
            Instance<CurrentVertxRequest> request) {
        this.user = user;
        this.leader = leader;
        this.identity = identity;
        this.request = request;
    }

    /** Set anew each time a connection leaves the pool: what the caller before was told is overwritten. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, Oversight.isOpen() ? Reach.EVERYTHING : ofCaller());
    }

    /** The reach of whoever is asking, none when nobody is. */
    Reach ofCaller() {
        if (!isAsked()) {
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
            tell.setString(4, ownLeader());
            tell.setString(5, planning());
            tell.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The careers leader that the caller is, nobody otherwise. */
    private String ownLeader() {
        return isAsked() ? leader.get().id().map(UUID::toString).orElse("") : "";
    }

    private boolean isAsked() {
        return Arc.container().requestContext().isActive() && !identity.get().isAnonymous();
    }

    /**
     * How statements are planned. A page is read by a statement that serves every reach, filter and place in the list; one
     * plan for all of them can use no index that only some need and took a second at a million rows. So what is only read
     * is planned for the values at hand. Statements of acts and of the triggers behind them find rows by their keys, whatever
     * the values: planned once, they keep their plans, which took longer to make than to carry out.
     */
    private String planning() {
        RoutingContext call =
                Arc.container().requestContext().isActive() ? request.get().getCurrent() : null;
        if (call == null) {
            return "auto";
        }
        return call.request().method().equals(HttpMethod.GET) ? "force_custom_plan" : "force_generic_plan";
    }
}
