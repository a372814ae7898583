package careers.training.funding;

import careers.training.money.Money;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sums over the tables of the programme, of one moment. */
@ApplicationScoped
class FundingTable {

    private static final String ACCOUNTS = "select code, balance_pence from account where unit = 'PENCE' order by code";
    private static final String PLACES = """
            select coalesce(-sum(balance_pence) filter (where code like 'PLACES\\_GRANTED/%'), 0)::bigint as funded,
                   coalesce(sum(balance_pence) filter (where code like 'PLACES\\_TAKEN/%'), 0)::bigint as taken
            from account where unit = 'PLACE'""";
    private static final String CLAIMS = """
            select state, count(*) as claims, sum(amount_pence)::bigint as amount_pence from bursary_claim
            where state <> 'DRAFT' group by state order by state""";
    private static final String ENROLMENTS = """
            select state, level, count(*) as enrolments from enrolment group by state, level order by state, level""";

    private final AgroalDataSource dataSource;

    FundingTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    FundingSummaryView sums(Instant asOf) {
        try (Connection connection = dataSource.getConnection()) {
            return new FundingSummaryView(
                    asOf,
                    rows(
                            connection,
                            ACCOUNTS,
                            row -> new FundingSummaryView.AccountSum(
                                    row.getString("code"), Money.ofPence(row.getLong("balance_pence")))),
                    rows(
                                    connection,
                                    PLACES,
                                    row -> new FundingSummaryView.Places(row.getLong("funded"), row.getLong("taken")))
                            .getFirst(),
                    rows(
                            connection,
                            CLAIMS,
                            row -> new FundingSummaryView.ClaimSum(
                                    row.getString("state"),
                                    row.getLong("claims"),
                                    Money.ofPence(row.getLong("amount_pence")))),
                    rows(
                            connection,
                            ENROLMENTS,
                            row -> new FundingSummaryView.EnrolmentSum(
                                    row.getString("state"), row.getString("level"), row.getLong("enrolments"))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> rows(Connection connection, String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(sql);
                ResultSet row = read.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reading.of(row));
            }
            return rows;
        }
    }
}
