package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.AccessMatrix.Reach;
import careers.platform.testing.AccessMatrix.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix is complete and says of roles what the documents say, which say what the code says. */
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.read();

    @ParameterizedTest
    @ValueSource(strings = {"survey", "training", "insight"})
    void hasOneRowForEveryOperationAndNoOther(String service) {
        PublishedApi api = PublishedApi.of(service);

        assertThat(AccessMatrix.of(service))
                .extracting(row -> row.operation() + " " + row.method() + " " + row.path())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(api.operations().stream()
                        .map(operation -> operation + " " + api.place(operation))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey", "training", "insight"})
    void opensToTheRolesOfTheDocument(String service) {
        PublishedApi api = PublishedApi.of(service);
        Set<String> everybody = new TreeSet<>(MATRIX.callers());
        everybody.remove(AccessMatrix.NOBODY);

        for (Row row : AccessMatrix.of(service)) {
            boolean open = api.isOpen(row.operation());
            boolean anyToken = open || api.roles(row.operation()).contains("**");
            assertThat(row.opensTo(AccessMatrix.NOBODY)).as(row.operation()).isEqualTo(open);
            assertThat(row.roles()).as(row.operation()).isEqualTo(anyToken ? everybody : api.roles(row.operation()));
        }
    }

    @Test
    void hasAColumnForEveryRoleOfTheIdentityProvider() throws IOException {
        Set<String> roles = new HashSet<>(Set.of(AccessMatrix.NOBODY));
        JsonNode realm = new ObjectMapper()
                .readTree(Repository.root()
                        .resolve("deploy/identity/careers-realm.json")
                        .toFile());
        realm.at("/roles/realm").forEach(role -> roles.add(role.path("name").asText()));

        assertThat(MATRIX.callers()).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    void explainsEveryReachThatIsNeitherAllNorOwn() {
        for (Row row : MATRIX.rows()) {
            if (row.callers().containsValue(Reach.PART)) {
                assertThat(row.note()).as(row.operation()).isNotBlank();
            }
        }
    }

    @Test
    void recordsEveryReadOfANamedPersonByAnybodyElse() {
        assertThat(MATRIX.rows())
                .filteredOn(row -> row.method().equals("GET") && row.personal().matches("name|words|answers"))
                .filteredOn(row -> !row.owners().contains("careers-leader"))
                .filteredOn(row -> !row.operation().equals("getDraft"))
                .allSatisfy(
                        row -> assertThat(row.recorded()).as(row.operation()).isEqualTo("read"));
        assertThat(MATRIX.rows()).extracting(Row::recorded).containsOnly("", "act", "read");
        assertThat(MATRIX.rows())
                .extracting(Row::personal)
                .isSubsetOf("", "name", "initials", "words", "words reviewed", "words redacted", "answers");
    }
}
