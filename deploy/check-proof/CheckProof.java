import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks the proof of a bursary claim, without the service, its database or any library:
 *
 * <pre>java deploy/check-proof/CheckProof.java proof.json [head]</pre>
 *
 * where proof.json is what {@code GET /api/training/v1/bursary-claims/{id}/proof} gave. It takes every digest anew,
 * follows the chains, replays them into rows and compares these with the rows that the proof shows. With {@code head},
 * the digest of the claim's last seal as somebody noted it earlier, it also checks that this seal is part of the chain.
 * Prints what it found; ends with 0 when the proof holds, 1 when it does not, 2 when there is no proof to read.
 */
public final class CheckProof {

    private final List<String> faults = new ArrayList<>();

    private CheckProof() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java CheckProof.java proof.json [head]");
            System.exit(2);
        }
        try {
            Map<String, Object> proof = object(new Json(Files.readString(Path.of(arguments[0]))).document());
            System.exit(new CheckProof().check(proof, arguments.length == 2 ? arguments[1] : null) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("not a proof: " + e.getMessage());
            System.exit(2);
        }
    }

    private boolean check(Map<String, Object> proof, String head) {
        if (!"careers-claim-proof-1".equals(proof.get("format"))) {
            faults.add("unknown format " + proof.get("format"));
        }
        boolean headSeen = head == null;
        boolean claimSeen = false;
        for (Object one : list(proof.get("chains"))) {
            Map<String, Object> chain = object(one);
            headSeen |= links(chain, head);
            rows(chain);
            claimSeen |= "bursary-claim".equals(chain.get("aggregateType"))
                    && Objects.equals(proof.get("claimId"), chain.get("aggregateId"));
        }
        if (!claimSeen) {
            faults.add("the chain of claim " + proof.get("claimId") + " is not there");
        }
        if (!headSeen) {
            faults.add("no seal has the digest " + head);
        }
        faults.forEach(fault -> System.out.println("WRONG  " + fault));
        System.out.println(faults.isEmpty() ? "The proof holds." : "The proof does not hold.");
        return faults.isEmpty();
    }

    /** Every digest, and that each seal follows the one before. @return whether the head is one of them */
    private boolean links(Map<String, Object> chain, String head) {
        boolean seen = false;
        String previous = "";
        long step = 1;
        String name = chain.get("aggregateType") + " " + chain.get("aggregateId");
        for (Object one : list(chain.get("seals"))) {
            Map<String, Object> seal = object(one);
            String digest = sha256(String.join(
                    "\n",
                    "seal-1",
                    text(chain, "aggregateType"),
                    text(chain, "aggregateId"),
                    Long.toString(step),
                    previous,
                    text(seal, "event"),
                    text(seal, "rows")));
            if (!digest.equals(seal.get("sha256"))) {
                faults.add(name + ": seal " + step + " has another content than its digest says");
            }
            previous = text(seal, "sha256");
            seen |= digest.equals(head);
            step++;
        }
        System.out.println("chain  " + name + ": " + (step - 1) + " seals, head " + previous);
        return seen;
    }

    /** Replays the chain and compares with the rows shown. */
    private void rows(Map<String, Object> chain) {
        Map<String, Object> replayed = new TreeMap<>();
        for (Object one : list(chain.get("seals"))) {
            Map<String, Object> touched = object(new Json(text(object(one), "rows")).document());
            replayed.keySet().retainAll(touched.keySet());
            touched.forEach((key, image) -> {
                if (image instanceof Map) {
                    replayed.put(key, image);
                }
            });
        }
        Map<String, Object> shown = object(new Json(text(chain, "rows")).document());
        TreeSet<String> keys = new TreeSet<>(replayed.keySet());
        keys.addAll(shown.keySet());
        for (String key : keys) {
            if (!replayed.containsKey(key) || !shown.containsKey(key)) {
                faults.add(key + (shown.containsKey(key) ? " was never recorded" : " is missing"));
                continue;
            }
            Map<String, Object> row = object(shown.get(key));
            object(replayed.get(key)).forEach((column, value) -> {
                if (!Objects.equals(value, row.get(column))) {
                    faults.add(key + "." + column + " is not what the last event left there");
                }
            });
        }
        replayed.forEach((key, image) -> System.out.println("row    " + key + " " + object(image).getOrDefault("state", "")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    private static String text(Map<String, Object> object, String member) {
        if (object.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the text " + member + " is missing");
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads JSON (RFC 8259) into maps, lists, texts, booleans, null and, for numbers, {@link Number} by their digits. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        /** A number as it is written: digests and rows need no arithmetic. */
        record Number(String digits) {}

        Object document() {
            Object value = value();
            space();
            if (at != text.length()) {
                throw wrong();
            }
            return value;
        }

        private Object value() {
            space();
            char first = peek();
            return switch (first) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            space();
            if (peek() == '}') {
                at++;
                return members;
            }
            while (true) {
                space();
                String name = string();
                space();
                expect(':');
                members.put(name, value());
                space();
                if (peek() == '}') {
                    at++;
                    return members;
                }
                expect(',');
            }
        }

        private List<Object> list() {
            List<Object> items = new ArrayList<>();
            at++;
            space();
            if (peek() == ']') {
                at++;
                return items;
            }
            while (true) {
                items.add(value());
                space();
                if (peek() == ']') {
                    at++;
                    return items;
                }
                expect(',');
            }
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (peek() != '"') {
                char next = text.charAt(at++);
                read.append(next == '\\' ? escaped() : next);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            char kind = peek();
            at++;
            return switch (kind) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> unicode();
                case '"', '\\', '/' -> kind;
                default -> throw wrong();
            };
        }

        private char unicode() {
            if (at + 4 > text.length()) {
                throw wrong();
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }

        private Number number() {
            int from = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (from == at) {
                throw wrong();
            }
            return new Number(text.substring(from, at));
        }

        private Object word(String word, Object meaning) {
            if (!text.startsWith(word, at)) {
                throw wrong();
            }
            at += word.length();
            return meaning;
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw wrong();
            }
            at++;
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("no JSON at character " + at);
        }
    }
}
