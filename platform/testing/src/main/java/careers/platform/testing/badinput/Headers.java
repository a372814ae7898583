package careers.platform.testing.badinput;

import careers.platform.testing.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Headers that contradict themselves, claim to be somebody, or smuggle something in. */
public final class Headers {

    private static final String AUTHORIZATION = "Authorization";
    private static final String NOBODY = TestTokens.token("nobody", Set.of("provider"));

    private Headers() {}

    public static Stream<Attack> refused(Operation operation, Request valid) {
        Stream<Attack> tokens = Stream.of(
                        "",
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "Bearer cAnArY7q.cAnArY7q.cAnArY7q",
                        "Basic cHJpeWE6cHJpeWE=",
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwcml5YSIsImdyb3VwcyI6WyJwcm9ncmFtbWUtYWRtaW5pc3RyYXRvciJdfQ.",
                        "\u0000",
                        "Bearer " + "x".repeat(9_000))
                .map(value -> Attack.refused(
                                AUTHORIZATION + " " + value.substring(0, Math.min(value.length(), 30)),
                                valid.replacing(AUTHORIZATION, AUTHORIZATION + ": " + value),
                                400,
                                401,
                                404)
                        .maybeBare());
        Stream<Attack> methods = Stream.of("TRACE", "CONNECT", "PROPFIND", "PATCH", "get", "X")
                .filter(method -> !method.equals(operation.method()))
                .map(method -> Attack.refused(method, valid.withMethod(method)).maybeBare());
        return Stream.of(tokens, methods, ofOperation(operation, valid)).flatMap(attacks -> attacks);
    }

    /** What is wrong with the request as such, whatever it asks for. */
    public static Stream<Attack> malformed(Request valid) {
        Request unauthorised = valid.withoutHeader(AUTHORIZATION);
        return Stream.of(
                Attack.refused("two hosts", unauthorised.withHeader("Host: evil.example"), 400, 401)
                        .maybeBare(),
                Attack.refused(
                        "a token behind another",
                        nobody(valid).withHeader(valid.headers().getFirst()),
                        400,
                        401,
                        403),
                Attack.refused("a folded header", unauthorised.withHeader("X-A: a\r\n b"), 400, 401)
                        .maybeBare(),
                Attack.refused("a bare line end", unauthorised.withHeader("X-A: a\nAuthorization: Bearer x"), 400, 401)
                        .maybeBare(),
                Attack.refused("a space before the colon", unauthorised.withHeader("X-A : a"), 400, 401)
                        .maybeBare(),
                Attack.refused("a header without a name", unauthorised.withHeader(": a"), 400, 401)
                        .maybeBare(),
                Attack.refused("a header without a colon", unauthorised.withHeader("cAnArY7q"), 400, 401)
                        .maybeBare(),
                Attack.refused("NUL in a header", unauthorised.withHeader("X-A: a\0b"), 400, 401)
                        .maybeBare(),
                Attack.refused("1,000 headers", many(unauthorised), 400, 401, 431)
                        .maybeBare(),
                Attack.refused("100 KB", unauthorised.withHeader("X-A: " + "a".repeat(100_000)), 400, 431)
                        .maybeBare(),
                Attack.refused(
                                "two lengths",
                                unauthorised.withHeader("Content-Length: 5").withHeader("Content-Length: 6"),
                                400)
                        .maybeBare(),
                Attack.refused("a length below nothing", unauthorised.withHeader("Content-Length: -1"), 400)
                        .maybeBare(),
                Attack.refused(
                                "a length beyond all",
                                unauthorised.withHeader("Content-Length: 9223372036854775808"),
                                400,
                                413)
                        .maybeBare(),
                Attack.refused(
                                "a length and chunks",
                                unauthorised.withHeader("Content-Length: 5").withHeader("Transfer-Encoding: chunked"),
                                400,
                                401)
                        .maybeBare(),
                Attack.refused(
                                "chunks that are none",
                                unauthorised
                                        .withHeader("Transfer-Encoding: chunked")
                                        .withBody("zz\r\n"),
                                400,
                                401)
                        .maybeBare(),
                Attack.refused(
                                "another transfer encoding",
                                unauthorised
                                        .withHeader("Transfer-Encoding: cAnArY7q")
                                        .withBody("{}"),
                                400,
                                401,
                                501)
                        .maybeBare());
    }

    private static Stream<Attack> ofOperation(Operation operation, Request valid) {
        List<String> names = operation.names("header");
        Stream<Attack> keys = names.contains("Idempotency-Key")
                ? Stream.of("Idempotency-Key:", "Idempotency-Key:  ", "Idempotency-Key: " + "k".repeat(1_024), "X-A: a")
                        .map(line -> Attack.refused(
                                line.substring(0, Math.min(30, line.length())),
                                valid.replacing("Idempotency-Key", line)))
                : Stream.of();
        Stream<Attack> tags = names.contains("If-Match")
                ? Stream.of(
                                "*",
                                "W/\"1\"",
                                "W/\"0\"",
                                "1",
                                "0",
                                "\"\"",
                                "\"1\", \"0\"",
                                "\"cAnArY7q\"",
                                "\u0007",
                                "\"" + "9".repeat(400) + "\"")
                        .map(tag -> Attack.refused(
                                        "If-Match " + tag.substring(0, Math.min(20, tag.length())),
                                        valid.withoutHeader("If-None-Match").replacing("If-Match", "If-Match: " + tag))
                                .maybeBare())
                : Stream.of();
        return Stream.concat(keys, tags);
    }

    /** Who is nobody stays nobody, whatever the headers say. */
    public static Stream<Attack> spoofed(Request valid) {
        return Stream.of(
                        "X-User-Id: priya",
                        "X-Remote-User: priya",
                        "X-Forwarded-User: priya",
                        "X-Roles: programme-administrator",
                        "X-Forwarded-For: 127.0.0.1",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Prefix: /q",
                        "Forwarded: for=127.0.0.1;host=evil.example",
                        "X-Original-URL: /q/health",
                        "X-HTTP-Method-Override: GET",
                        "Accept-Language: cAnArY7q-!!, ;q=9, *;;",
                        "X-Request-Id: \u001b[31mcAnArY7q")
                .map(line -> Attack.refused("nobody with " + line, nobody(valid).withHeader(line), 400, 403)
                        .maybeBare());
    }

    /** Headers that ask for what there is not, on a request that is right otherwise. */
    public static Stream<Attack> unusual(Request valid) {
        return Stream.of(
                        "Accept: application/xml",
                        "Accept: ;;;",
                        "Accept: /",
                        "Accept: \u0007",
                        "Accept: " + "a/b,".repeat(2_000),
                        "Accept-Language: " + "cy,".repeat(2_000),
                        "Accept-Language: x_\u0000;q=zz",
                        "Accept-Charset: utf-16",
                        "Accept-Encoding: cAnArY7q",
                        "If-None-Match: cAnArY7q",
                        "If-Modified-Since: yesterday",
                        "X-Request-Id: <script>cAnArY7q</script>",
                        "traceparent: 00-0-0-00",
                        "Cookie: a=\u0007; =",
                        "Range: bytes=9-1,2-3",
                        "Expect: cAnArY7q")
                .map(line -> Attack.tolerated(line.substring(0, Math.min(40, line.length())), valid.withHeader(line))
                        .maybeBare());
    }

    private static Request nobody(Request valid) {
        return valid.replacing(AUTHORIZATION, AUTHORIZATION + ": Bearer " + NOBODY);
    }

    private static Request many(Request request) {
        return IntStream.range(0, 1_000).boxed().reduce(request, (r, i) -> r.withHeader("X-" + i + ": 1"), (a, b) -> b);
    }
}
