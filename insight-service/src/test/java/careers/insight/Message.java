package careers.insight;

import careers.platform.testing.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A message as a producer, or somebody pretending to be one, puts it into a topic. */
public record Message(String topic, String key, Map<String, String> headers, byte[] value) {

    /** A well-formed event of the service its type belongs to. */
    public static Message event(String type, String key, long sequence, String json) {
        var source = "/" + type.substring(0, type.indexOf('.')) + "-service";
        var topic = type.substring(0, type.lastIndexOf('.')) + ".v1";
        return new Message(
                topic, key, TopicProbe.headers(source, type, key, sequence), json.getBytes(StandardCharsets.UTF_8));
    }

    public Message withValue(String text) {
        return new Message(topic, key, headers, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    public Message withHeader(String name, String text) {
        var changed = new HashMap<>(headers);
        if (text == null) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return new Message(topic, key, changed, value);
    }
}
