package careers.platform.testing.badinput;

import java.util.stream.Stream;

/** Bodies that say they are something else than they are. */
public final class MediaTypes {

    private static final AttackFile FILE = AttackFile.named("media-types");

    private MediaTypes() {}

    public static Stream<Attack> refused(Request valid) {
        return FILE.attacks("refused", valid);
    }

    /** RFC 8259 §11: a charset has no effect on JSON. A broken body stays one under all of them. */
    public static Stream<Attack> strange(Request valid) {
        return FILE.attacks("strange", valid);
    }
}
