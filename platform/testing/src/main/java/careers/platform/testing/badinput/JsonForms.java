package careers.platform.testing.badinput;

import java.util.stream.Stream;

/** Bodies that are no JSON, not one JSON text, or not JSON as it may be sent. */
public final class JsonForms {

    private JsonForms() {}

    public static Stream<Attack> of(Request valid) {
        return AttackFile.named("json-forms").attacks("attacks", valid);
    }
}
