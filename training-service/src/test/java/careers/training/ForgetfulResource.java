package careers.training;

import careers.training.access.Oversight;
import careers.training.access.Role;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Queries that forgot to ask whose a row is; only in tests. */
@Path("/api/training/v1/forgetful")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR, Role.CAREERS_LEADER, "analyst"})
public class ForgetfulResource {

    private final AgroalDataSource dataSource;
    private final Oversight oversight;

    ForgetfulResource(AgroalDataSource dataSource, Oversight oversight) {
        this.dataSource = dataSource;
        this.oversight = oversight;
    }

    @GET
    @Operation(hidden = true)
    @Path("/{table}")
    public List<String> rows(@PathParam("table") String table) {
        return read("select (to_jsonb(r) ->> 'id') from " + table + " r");
    }

    @GET
    @Operation(hidden = true)
    @Path("/{table}/of/{provider}")
    public List<String> rowsOf(@PathParam("table") String table, @PathParam("provider") String provider) {
        return read("select id from " + table + " where provider_id = '" + provider + "'");
    }

    @GET
    @Operation(hidden = true)
    @Path("/{table}/taken")
    @Transactional
    public List<String> take(@PathParam("table") String table) {
        return read("update " + table + " set leader_id = leader_id returning id");
    }

    @GET
    @Operation(hidden = true)
    @Path("/{table}/across")
    @Transactional
    public List<List<String>> across(@PathParam("table") String table) {
        List<String> seen = oversight.across(() -> rows(table));
        return List.of(seen, rows(table));
    }

    @GET
    @Operation(hidden = true)
    @Path("/of-changes/{type}")
    public List<String> changes(@PathParam("type") String type) {
        return read("select distinct aggregate_id from change_feed where aggregate_type = '" + type + "'");
    }

    private List<String> read(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
