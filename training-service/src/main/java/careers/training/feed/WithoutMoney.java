package careers.training.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An event's payload as a provider sees it: what it delivered, not what others are paid for it. */
final class WithoutMoney {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WithoutMoney() {}

    /** The payload without its amounts: members that end with {@code Pence}, and the currency. */
    static String of(String payload) {
        // Most events name none, and to read them all would take longer than to fetch them.
        return payload.contains("Pence\"") || payload.contains("\"currency\"") ? stripped(payload) : payload;
    }

    private static String stripped(String payload) {
        try {
            ObjectNode members = (ObjectNode) JSON.readTree(payload);
            List<String> money = new ArrayList<>();
            members.fieldNames().forEachRemaining(name -> {
                if (name.endsWith("Pence") || name.equals("currency")) {
                    money.add(name);
                }
            });
            return members.remove(money).toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
