package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts that are texts and still break what takes them lightly, in every place where a text is. */
public final class OddTexts {

    private static final List<String> TEXTS = AttackFile.named("texts").values("texts");

    private OddTexts() {}

    public static Stream<Attack> of(Request valid, JsonNode body) {
        List<Attack> attacks = new ArrayList<>();
        walk(valid, body, body, "", attacks);
        return attacks.stream();
    }

    private static void walk(Request valid, JsonNode root, JsonNode node, String pointer, List<Attack> attacks) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                JsonNode value = member.getValue();
                String name = member.getKey();
                if (value.isTextual()) {
                    TEXTS.forEach(text -> {
                        object.set(name, new TextNode(text));
                        attacks.add(attack(valid, root, pointer + "/" + name, text));
                    });
                    object.set(name, value);
                }
                walk(valid, root, value, pointer + "/" + name, attacks);
            }
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            walk(valid, root, array.get(0), pointer + "/0", attacks);
        }
    }

    private static Attack attack(Request valid, JsonNode root, String pointer, String text) {
        String what = pointer + " as " + (text.length() > 30 ? text.length() + " characters" : text);
        return Attack.tolerated(what, valid.withBody(root.toString()));
    }
}
