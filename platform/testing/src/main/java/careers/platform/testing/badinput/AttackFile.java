package careers.platform.testing.badinput;

import careers.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One file of the corpus, {@code bad-input/<name>.json} among the resources. An attack there is what is done to the
 * request that is right:
 *
 * <pre>
 * what        what is wrong with it
 * each        as many attacks as there are values, each with its {@code ${value}}
 * without     headers that are taken away, before those of {@code headers} are put behind the others
 * method, body, query   what stands in the place of what was there, or behind the path
 * needs       a header; without it in the document the operation is spared
 * statuses    how it may be answered: refused in any way where there are none, taken as well where it is tolerated
 * pointer     which place the answer must name
 * bare        the server may answer before the service sees it, or not at all
 * </pre>
 *
 * <p>Places in texts: {@code ${value}}, {@code ${value:30}} for its first characters, {@code ${value:length}}; the same of
 * {@code name} and {@code query}; {@code ${first}} for the first header of the request that is right, {@code ${nobody}}
 * for the token of somebody who may do nothing, {@code ${uuid}} for an id that nothing has.
 */
final class AttackFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, AttackFile> READ = new ConcurrentHashMap<>();

    private final JsonNode content;

    private AttackFile(JsonNode content) {
        this.content = content;
    }

    static AttackFile named(String name) {
        return READ.computeIfAbsent(name, AttackFile::read);
    }

    private static AttackFile read(String name) {
        try (InputStream in = AttackFile.class.getResourceAsStream("/bad-input/" + name + ".json")) {
            return new AttackFile(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    boolean has(String list) {
        return content.has(list);
    }

    /** A single word. */
    String word(String name) {
        return content.path(name).asText();
    }

    /** A list of values, those that are made included. */
    List<String> values(String list) {
        return elements(content.path(list))
                .map(Generated::text)
                .map(text -> text.replace("${uuid}", UUID.randomUUID().toString()))
                .toList();
    }

    /** The attacks of a list, done to this request. */
    Stream<Attack> attacks(String list, Request valid) {
        return attacks(list, valid, "", Set.of());
    }

    /**
     * The attacks of a list, done to this request.
     *
     * @param name of the parameter that is attacked
     * @param headers those that the operation knows
     */
    Stream<Attack> attacks(String list, Request valid, String name, Set<String> headers) {
        return elements(content.path(list))
                .filter(attack -> !attack.has("needs")
                        || headers.contains(attack.path("needs").asText()))
                .flatMap(attack -> attack.has("each")
                        ? elements(attack.path("each"))
                                .map(value -> attack(attack, new Places(Generated.text(value), name, valid)))
                        : Stream.of(attack(attack, new Places("", name, valid))));
    }

    /** The body of one attack, which is made of no request. */
    byte[] body(String list, String what) {
        return elements(content.path(list))
                .filter(attack -> attack.path("what").asText().equals(what))
                .map(attack -> Generated.bytes(attack.path("body"), null))
                .findFirst()
                .orElseThrow();
    }

    private static Attack attack(JsonNode said, Places places) {
        Request request = places.valid();
        for (JsonNode name : said.path("without")) {
            request = request.withoutHeader(name.asText());
        }
        for (String line : lines(said.path("headers"))) {
            request = request.withHeader(places.in(line));
        }
        if (said.has("method")) {
            request = request.withMethod(places.in(said.path("method").asText()));
        }
        if (said.has("query")) {
            String query = places.in(said.path("query").asText());
            request = request.withTarget(request.target() + (request.target().contains("?") ? "&" : "?") + query);
        }
        if (said.has("body")) {
            request = request.withBody(Generated.bytes(said.path("body"), places.valid()));
        }
        return judged(said, places.of(said), request, places);
    }

    private static Attack judged(JsonNode said, String what, Request request, Places places) {
        Attack attack = Attack.refused(what, request);
        if (said.path("tolerated").asBoolean()) {
            attack = Attack.tolerated(what, request);
        } else if (said.has("statuses")) {
            attack = Attack.refused(
                    what,
                    request,
                    elements(said.path("statuses")).map(JsonNode::asInt).toArray(Integer[]::new));
        }
        if (said.has("pointer")) {
            attack = attack.at(places.in(said.path("pointer").asText()));
        }
        return said.path("bare").asBoolean() ? attack.maybeBare() : attack;
    }

    private static List<String> lines(JsonNode headers) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : headers) {
            if (line.has("numbered")) {
                Generated.numbered(line).forEach(lines::add);
            } else {
                lines.add(Generated.text(line));
            }
        }
        return lines;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What stands in the places of texts. */
    private record Places(String value, String name, Request valid) {

        private static final String NOBODY = TestTokens.token("nobody", Set.of("provider"));

        /** What the attack is called. */
        String of(JsonNode said) {
            return filled(
                    in(said.path("what").asText()),
                    "query",
                    in(said.path("query").asText()));
        }

        String in(String text) {
            String whole = filled(filled(text, "name", name), "value", value);
            return whole.replace("${nobody}", NOBODY)
                    .replace("${uuid}", UUID.randomUUID().toString())
                    .replace(
                            "${first}",
                            valid.headers().isEmpty() ? "" : valid.headers().getFirst());
        }

        private static String filled(String text, String place, String value) {
            String filled = text.replace("${" + place + "}", value)
                    .replace("${" + place + ":length}", String.valueOf(value.length()));
            for (int longest : new int[] {20, 30, 40}) {
                filled = filled.replace(
                        "${" + place + ":" + longest + "}", value.substring(0, Math.min(longest, value.length())));
            }
            return filled;
        }
    }
}
