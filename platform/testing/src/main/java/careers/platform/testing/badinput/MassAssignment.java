package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Members that are for the service to give. */
public final class MassAssignment {

    private static final List<String> MEMBERS =
            AttackFile.named("mass-assignment").values("members");

    private MassAssignment() {}

    public static Stream<Attack> of(Request valid, JsonNode body) {
        return MEMBERS.stream()
                .filter(name -> !body.has(name))
                .map(name -> Attack.refused("the member " + name, valid.withBody(with(body, name)), 400)
                        .at("/" + name));
    }

    private static String with(JsonNode body, String name) {
        return ((ObjectNode) body.deepCopy()).put(name, Attack.CANARY).toString();
    }
}
