package careers.platform.testing.badinput;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids in paths that lead nowhere, or out of where they are. */
public final class Paths {

    /** With these in its place a path is that of a list or of what is above it. */
    private static final Set<String> BESIDE = Set.of("", ".", "//", ";x=y", "..", "../..", "%2e%2e");
    /** Ids and names that the client chooses: whichever has the form of one may be one. */
    private static final Set<String> CHOSEN = Set.of("responseId", "quotaId", "batchId", "draftId", "name", "survey");

    private Paths() {}

    /** @param seen the names of places that were attacked with everything before, in some other operation */
    public static Stream<Attack> of(Operation operation, ValidRequests requests, Set<String> seen) {
        Request valid = requests.valid(operation);
        return operation.names("path").stream()
                .flatMap(name -> (seen.add(name) ? all() : few())
                        .map(id ->
                                attack(operation, name, id, valid.withTarget(requests.target(operation, name, id)))));
    }

    private static Stream<String> few() {
        return Stream.of(
                new UUID(0, 0).toString(),
                UUID.randomUUID().toString(),
                "cAnArY7q",
                "%00",
                "%ff",
                "%252e%252e%252f",
                "x".repeat(200),
                UUID.randomUUID() + "%0d%0aX-Evil:%20cAnArY7q",
                "%27%20OR%201=1--",
                "%C5%B5");
    }

    private static Stream<String> all() {
        return Stream.of(
                new UUID(0, 0).toString(),
                UUID.randomUUID().toString(),
                "C232AB00-9414-11EC-B3C8-9F68DECED846",
                "1",
                "-1",
                "null",
                "undefined",
                "cAnArY7q",
                "..",
                "../..",
                "%2e%2e",
                "%2e%2e%2f%2e%2e",
                "..%5c..",
                "%252e%252e%252f",
                "%00",
                "x%00",
                "%c0%ae%c0%ae",
                "%ff",
                "%ed%a0%80",
                "%u002e",
                "%",
                "%zz",
                ";x=y",
                UUID.randomUUID() + ";role=admin",
                UUID.randomUUID() + "%0d%0aX-Evil:%20cAnArY7q",
                "%27%20OR%201=1--",
                "%24%7bjndi:ldap://127.0.0.1/x%7d",
                "%e2%80%ae",
                "%C5%B5",
                "x".repeat(200),
                "x".repeat(8_000),
                "%20",
                ".",
                "*",
                UUID.randomUUID() + "/",
                "",
                "//");
    }

    private static Attack attack(Operation operation, String name, String id, Request request) {
        String what = name + " " + (id.length() > 60 ? id.length() + " characters" : id);
        boolean another = BESIDE.contains(id);
        boolean chosen = CHOSEN.contains(name) && id.matches("[A-Za-z0-9-]{1,64}(/|;role=admin)?");
        boolean list = "survey".equals(name) && "listCodeLists".equals(operation.id());
        return another || chosen || list
                ? Attack.tolerated(what, request).maybeBare()
                : Attack.refused(what, request).maybeBare();
    }
}
