package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Members that are for the service to give. */
public final class MassAssignment {

    private MassAssignment() {}

    public static Stream<Attack> of(Request valid, JsonNode body) {
        return Stream.of(
                        "id",
                        "status",
                        "state",
                        "version",
                        "revision",
                        "etag",
                        "createdAt",
                        "updatedAt",
                        "createdBy",
                        "acceptedAt",
                        "responseId",
                        "campaignId",
                        "tenantId",
                        "ownerId",
                        "submitter",
                        "contentDigest",
                        "receiptCode",
                        "withdrawalCodeHash",
                        "taken",
                        "position",
                        "urgency",
                        "notAsked",
                        "approvedBy",
                        "makerId",
                        "amountPence",
                        "role",
                        "roles",
                        "groups",
                        "admin",
                        "isAdmin",
                        "__proto__",
                        "constructor",
                        "prototype",
                        "class",
                        "@type",
                        "@class",
                        "$ref",
                        "_id",
                        "allowedActions",
                        "parityWaivers")
                .filter(name -> !body.has(name))
                .map(name -> Attack.refused("the member " + name, valid.withBody(with(body, name)), 400)
                        .at("/" + name));
    }

    private static String with(JsonNode body, String name) {
        return ((ObjectNode) body.deepCopy()).put(name, Attack.CANARY).toString();
    }
}
