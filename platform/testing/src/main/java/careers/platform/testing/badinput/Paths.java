package careers.platform.testing.badinput;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids in paths that lead nowhere, or out of where they are. */
public final class Paths {

    private static final AttackFile FILE = AttackFile.named("paths");

    /** With these in its place a path is that of a list or of what is above it. */
    private static final Set<String> BESIDE = Set.copyOf(FILE.values("beside"));
    /** Ids and names that the client chooses: whichever has the form of one may be one. */
    private static final Set<String> CHOSEN = Set.copyOf(FILE.values("chosen"));

    /** Places that narrow a list, which may be one of nothing. */
    private static final Set<String> NARROWING = Set.copyOf(FILE.values("narrowing"));

    private static final Pattern CHOSEN_FORM = Pattern.compile(FILE.word("chosenForm"));

    private Paths() {}

    /** @param seen the names of places that were attacked with everything before, in some other operation */
    public static Stream<Attack> of(Operation operation, ValidRequests requests, Set<String> seen) {
        Request valid = requests.valid(operation);
        return operation.names("path").stream()
                .flatMap(name -> FILE.values(seen.add(name) ? "all" : "few").stream()
                        .map(id ->
                                attack(operation, name, id, valid.withTarget(requests.target(operation, name, id)))));
    }

    private static Attack attack(Operation operation, String name, String id, Request request) {
        String what = name + " " + (id.length() > 60 ? id.length() + " characters" : id);
        boolean another = BESIDE.contains(id);
        boolean chosen = CHOSEN.contains(name) && CHOSEN_FORM.matcher(id).matches();
        boolean list = NARROWING.contains(operation.id() + " " + name);
        return another || chosen || list
                ? Attack.tolerated(what, request).maybeBare()
                : Attack.refused(what, request).maybeBare();
    }
}
