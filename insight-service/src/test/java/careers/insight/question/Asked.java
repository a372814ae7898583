package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.campaign.Audience;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.Noise;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ReleasedSums;
import careers.platform.text.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Groups as they come out of the gate, for tests of what is made of them. */
final class Asked {

    static final UUID CAMPAIGN = new UUID(7, 7);

    private Asked() {}

    static Column plain(Audience audience, Form form, String codes, Map<String, Integer> counts) {
        return of(audience, form, Comparability.EXACT, "", codes, counts);
    }

    static Column items(Audience audience, Form form, String items, String codes, Map<String, Integer> counts) {
        return of(audience, form, Comparability.EXACT, items, codes, counts);
    }

    /** Codes apart by a space; one with an exclamation mark stands for no answer. */
    static Column of(
            Audience audience,
            Form form,
            Comparability comparability,
            String items,
            String codes,
            Map<String, Integer> counts) {
        var question = new AskedQuestion(
                audience, "c", form, comparability, new Text("How?", "Sut?"), options(items), options(codes));
        return new Column(audience, question, table(audience, counts));
    }

    static Column notAsked(Audience audience) {
        return new Column(audience, null, table(audience, null));
    }

    private static List<Option> options(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code ->
                        new Option(code.replace("!", ""), new Text("en " + code, "cy " + code), code.endsWith("!")))
                .toList();
    }

    /** A hundred people in ten blocks; null for a group without a block. */
    private static ProtectedTable table(Audience audience, Map<String, Integer> counts) {
        return new DisclosureGate(new Sums(audience.name(), counts), new Noise(new byte[32]), new ConcurrentHashMap<>())
                .tables(CAMPAIGN, List.of(audience.name()), "c")
                .getFirst();
    }

    private record Sums(String group, Map<String, Integer> counts) implements ReleasedSums {
        @Override
        public Policy policyInForce() {
            return new Policy("sdc-1", 10);
        }

        @Override
        public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
            return counts == null
                    ? Map.of()
                    : Map.of(group, new ReleasedSum("1", policyInForce(), 10, 100, true, counts));
        }
    }
}
