package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an establishment became and what it came from, over academisation, mergers and splits. The database decides it
 * from the links, so that triggers and this class give one answer.
 */
@ApplicationScoped
public class Lineage {

    private static final String KEY = "select lineage_key_held(?)";
    private static final String REFERENCES = "select lineage_references(?)";
    private static final String SUCCEEDS = "select lineage_succeeds(?, ?)";

    private final AgroalDataSource dataSource;

    Lineage(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One key for the establishment and all it is joined to; its own reference when it has no links. No import moves
     * lineages until the running transaction has ended.
     */
    public String keyOf(String reference) {
        return strings(KEY, reference).iterator().next();
    }

    /** All references of the lineage, the establishment's own and former keys included. */
    public Set<String> references(String reference) {
        return strings(REFERENCES, reference);
    }

    /** Whether one is the other or came of it, by any number of steps. */
    public boolean succeeds(String later, String earlier) {
        return strings(SUCCEEDS, later, earlier).contains("t");
    }

    private Set<String> strings(String query, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                read.setString(i + 1, parameters[i]);
            }
            Set<String> values = new TreeSet<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
