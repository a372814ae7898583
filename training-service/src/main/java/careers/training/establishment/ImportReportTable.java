package careers.training.establishment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The report of an import, change by change. */
@ApplicationScoped
class ImportReportTable {

    private static final String WRITE = """
            insert into establishment_import_change (import_id, position, subject, change, fields)
            select ?, c.position, c.subject, c.change, c.fields::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) with ordinality c (subject, change, fields, position)""";
    private static final String READ = """
            select position, subject, change, fields from establishment_import_change
            where import_id = ? and position > ? and change = any (?) order by position limit ?""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    ImportReportTable(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    void write(UUID importId, List<RegisterChange> changes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setObject(1, importId);
            column(write, 2, changes, RegisterChange::subject);
            column(write, 3, changes, change -> change.kind().name());
            column(write, 4, changes, change -> json(change.fields()));
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ImportChangeView> read(UUID importId, long after, List<String> kinds, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, importId);
            read.setLong(2, after);
            read.setArray(3, connection.createArrayOf("text", kinds.toArray()));
            read.setInt(4, count);
            List<ImportChangeView> changes = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    changes.add(new ImportChangeView(
                            row.getLong("position"),
                            row.getString("subject"),
                            RegisterChange.Kind.valueOf(row.getString("change")),
                            fields(row.getString("fields"))));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void column(
            PreparedStatement write, int index, List<RegisterChange> changes, Function<RegisterChange, String> value)
            throws SQLException {
        write.setArray(
                index,
                write.getConnection()
                        .createArrayOf("text", changes.stream().map(value).toArray()));
    }

    private String json(List<RegisterChange.Field> fields) {
        try {
            return mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RegisterChange.Field> fields(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
