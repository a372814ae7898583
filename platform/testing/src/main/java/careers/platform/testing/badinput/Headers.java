package careers.platform.testing.badinput;

import java.util.Set;
import java.util.stream.Stream;

/** Headers that contradict themselves, claim to be somebody, or smuggle something in. */
public final class Headers {

    private static final AttackFile FILE = AttackFile.named("headers");

    private Headers() {}

    public static Stream<Attack> refused(Operation operation, Request valid) {
        return FILE.attacks("refused", valid, "", Set.copyOf(operation.names("header")))
                .filter(attack -> !attack.what().equals(operation.method()));
    }

    /** What is wrong with the request as such, whatever it asks for. */
    public static Stream<Attack> malformed(Request valid) {
        return FILE.attacks("malformed", valid);
    }

    /** Who is nobody stays nobody, whatever the headers say. */
    public static Stream<Attack> spoofed(Request valid) {
        return FILE.attacks("spoofed", valid);
    }

    /** Headers that ask for what there is not, on a request that is right otherwise. */
    public static Stream<Attack> unusual(Request valid) {
        return FILE.attacks("unusual", valid);
    }
}
