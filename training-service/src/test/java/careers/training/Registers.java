package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Register files as tests send them. */
final class Registers {

    static final String GIAS = "URN,EstablishmentName,EstablishmentStatus (name),OpenDate,CloseDate\r\n";
    static final String LINKS = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n";

    private static final Set<String> UNFINISHED = Set.of("WAITING", "RUNNING");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Registers() {}

    /** @param query what follows the path, for instance {@code ?dryRun=true} */
    static Response post(String query, String file) {
        return post(query, file.getBytes(StandardCharsets.UTF_8));
    }

    static Response post(String query, byte[] file) {
        return Api.administrator().postCsv("/establishment-imports" + query, file, World.key());
    }

    static Response imported(String file) {
        return imported("", file);
    }

    static Response imported(String query, String file) {
        return imported(query, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file, waits until it is done, and says what came of it. */
    static Response imported(String query, byte[] file) {
        return ended("DONE", post(query, file));
    }

    /** Sends a file that the register as it is does not allow. */
    static Response refused(String query, String file) {
        return ended("REFUSED", post(query, file));
    }

    /** Follows an accepted file until it has ended like this. */
    static Response ended(String state, Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        Response end = await().pollInterval(Duration.ofMillis(15))
                .atMost(PATIENCE)
                .until(() -> followed(accepted), view -> !UNFINISHED.contains(view.<String>path("state")));
        assertThat(end.<String>path("state")).as(end.asString()).isEqualTo(state);
        return end;
    }

    /** How far an accepted file is. */
    static Response followed(Response accepted) {
        String location = accepted.header("Location");
        return World.ok(Api.auditor().get(location.substring(location.indexOf(Api.BASE) + Api.BASE.length())));
    }

    /** A file of open schools with these URNs. */
    static String schools(int first, int last) {
        StringBuilder file = new StringBuilder(GIAS);
        for (int urn = first; urn <= last; urn++) {
            file.append(urn).append(",School ").append(urn).append(",Open,,\r\n");
        }
        return file.toString();
    }

    /** Imports links, each written {@code 900001 Successor 900002}: the last is the successor of the first. */
    static Response link(String... links) {
        StringBuilder file = new StringBuilder(LINKS);
        for (String link : links) {
            String type = link.substring(7, link.length() - 7);
            file.append("%s,%s,,%s,01-09-2024\r\n"
                    .formatted(link.substring(0, 6), link.substring(link.length() - 6), type));
        }
        return imported(file.toString());
    }
}
