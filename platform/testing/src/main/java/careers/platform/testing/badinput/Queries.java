package careers.platform.testing.badinput;

import java.util.Set;
import java.util.stream.Stream;

/** Query parameters that are not there, twice there, or out of range. */
public final class Queries {

    private static final AttackFile FILE = AttackFile.named("queries");
    private static final Set<String> WITH_A_FORM = Set.copyOf(FILE.values("withAForm"));

    private Queries() {}

    public static Stream<Attack> of(Operation operation, Request valid) {
        return Stream.concat(
                FILE.attacks("unknown", valid),
                operation.names("query").stream().flatMap(name -> wrong(name, valid)));
    }

    private static Stream<Attack> wrong(String name, Request valid) {
        String any = WITH_A_FORM.contains(name) ? "anyWithAForm" : "anyWithoutAForm";
        return Stream.of(any, "any", "of " + name).flatMap(list -> FILE.attacks(list, valid, name, Set.of()));
    }
}
