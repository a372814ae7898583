package careers.platform.testing.badinput;

import java.util.Set;
import java.util.stream.Stream;

/** Query parameters that are not there, twice there, or out of range. */
public final class Queries {

    private Queries() {}

    public static Stream<Attack> of(Operation operation, Request valid) {
        return Stream.concat(unknown(valid), operation.names("query").stream().flatMap(name -> wrong(name, valid)));
    }

    private static Stream<Attack> unknown(Request valid) {
        return Stream.of(
                        "cAnArY7q=1",
                        "sort=document",
                        "filter%5Bstatus%5D=DRAFT",
                        "limit%5B%5D=1",
                        "Limit=1",
                        "_method=DELETE",
                        "access_token=x",
                        "debug=true",
                        "x=%00",
                        "%ff=1",
                        "=1",
                        "x=%zz",
                        "q=" + "x".repeat(3_000))
                .map(query -> Attack.refused(
                                "?" + query.substring(0, Math.min(30, query.length())),
                                with(valid, query),
                                400,
                                401,
                                404)
                        .maybeBare());
    }

    private static Stream<Attack> wrong(String name, Request valid) {
        Stream<Attack> any = Stream.of(
                        "",
                        "%00",
                        "%ed%a0%80",
                        "%ff",
                        "=cmd%7C%27%20/C%20calc%27!A0",
                        "%C4%B0%C3%9F",
                        "x".repeat(3_000))
                .map(value -> name + "=" + value)
                .map(query -> valueOf(name, query, valid));
        Stream<Attack> twice =
                Stream.of(Attack.refused("?" + name + " twice", with(valid, name + "=1&" + name + "=2"), 400)
                        .at("?" + name));
        return Stream.of(any, twice, known(name, valid)).flatMap(attacks -> attacks);
    }

    private static Attack valueOf(String name, String query, Request valid) {
        String what = "?" + query.substring(0, Math.min(30, query.length()));
        return Set.of("limit", "cursor", "after", "audience", "state", "order", "language", "with")
                        .contains(name)
                ? Attack.refused(what, with(valid, query), 400, 404, 422).maybeBare()
                : Attack.tolerated(what, with(valid, query)).maybeBare();
    }

    private static Stream<Attack> known(String name, Request valid) {
        return switch (name) {
            case "limit" ->
                Stream.of("0", "-1", "1000000", "1.0", "1e2", "%2B1", "0x10", "9".repeat(400), "%D9%A1", "NaN", "two")
                        .map(value -> Attack.refused("limit " + value, with(valid, "limit=" + value), 400)
                                .at("?limit"));
            case "after" ->
                Stream.of("-1", "1.0", "1e2", "9223372036854775808", "9".repeat(400), "%D9%A1", "x")
                        .map(value -> Attack.refused("after " + value, with(valid, "after=" + value), 400)
                                .at("?after"));
            case "cursor" ->
                Stream.of("x", "AAAA", "%2B%2F%3D", "A".repeat(2_000), "..", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .map(value ->
                                Attack.refused("cursor " + value.length(), with(valid, "cursor=" + value), 400, 404));
            default -> Stream.of();
        };
    }

    private static Request with(Request valid, String query) {
        return valid.withTarget(valid.target() + "?" + query);
    }
}
