package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fictional register, the providers and the questionnaires that travel in the jar. */
final class DemoData {

    private static final List<String> INSTRUMENTS =
            List.of("learner", "parent-carer", "head-principal", "subject-teacher", "careers-leader");

    private DemoData() {}

    static byte[] register() {
        return bytes("register.csv");
    }

    /** References of the establishments of the fictional register, in the order of the file. */
    static List<String> references() {
        return new String(register(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(DemoData::reference)
                .toList();
    }

    /** The fourteen providers with their courses. */
    static List<JsonNode> providers() {
        var providers = new ArrayList<JsonNode>();
        read(new ObjectMapper(), "providers.json").forEach(providers::add);
        return providers;
    }

    /** The five questionnaires. */
    static List<JsonNode> instruments() {
        var json = new ObjectMapper();
        return INSTRUMENTS.stream()
                .map(name -> read(json, "instruments/" + name + ".json"))
                .toList();
    }

    /** The first column is the URN and the last the Welsh school number; neither is ever quoted. */
    private static String reference(String row) {
        var welsh = row.substring(row.lastIndexOf(',') + 1);
        return welsh.isEmpty() ? "EN-" + row.substring(0, row.indexOf(',')) : "CY-" + welsh;
    }

    private static JsonNode read(ObjectMapper json, String name) {
        try {
            return json.readTree(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (var in = DemoData.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
