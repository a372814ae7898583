package careers.platform.testing.badinput;

import java.util.stream.Stream;

/** Bodies that say they are something else than they are. */
public final class MediaTypes {

    private static final String NAME = "Content-Type";

    private MediaTypes() {}

    public static Stream<Attack> refused(Request valid) {
        return Stream.of(
                        "text/plain",
                        "text/html",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/jsonx",
                        "application/octet-stream",
                        "image/png",
                        "application",
                        "/",
                        ";;;",
                        "\u0007",
                        "application/" + "x".repeat(5_000))
                .map(type -> Attack.refused(
                                "Content-Type " + type.substring(0, Math.min(40, type.length())),
                                valid.replacing(NAME, NAME + ": " + type),
                                400,
                                415)
                        .maybeBare());
    }

    /** RFC 8259 §11: a charset has no effect on JSON. A broken body stays one under all of them. */
    public static Stream<Attack> strange(Request valid) {
        Request broken = valid.withBody("{");
        return Stream.of(
                Attack.refused("no Content-Type", broken.withoutHeader(NAME)),
                Attack.refused("an empty one", broken.replacing(NAME, NAME + ":")),
                Attack.refused(
                        "a charset that lies", broken.replacing(NAME, NAME + ": application/json; charset=utf-16")),
                Attack.refused(
                        "a charset that is none", broken.replacing(NAME, NAME + ": application/json; charset=x-none")),
                Attack.refused("two of them", broken.withHeader(NAME + ": text/plain")),
                Attack.refused("two in one", broken.replacing(NAME, NAME + ": application/json, text/plain")),
                Attack.refused("any", broken.replacing(NAME, NAME + ": */*")));
    }
}
