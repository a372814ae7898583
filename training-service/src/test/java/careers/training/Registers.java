package careers.training;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Register files as tests send them. */
final class Registers {

    static final String GIAS = "URN,EstablishmentName,EstablishmentStatus (name),OpenDate,CloseDate\r\n";
    static final String LINKS = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n";

    private Registers() {}

    static Response post(String file) {
        return post("", file);
    }

    /** @param query what follows the path, for instance {@code ?dryRun=true} */
    static Response post(String query, String file) {
        return Api.administrator()
                .postCsv("/establishment-imports" + query, file.getBytes(StandardCharsets.UTF_8), World.key());
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
        return World.created(post(file.toString()));
    }
}
