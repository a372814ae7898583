package careers.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends attacks and collects everything that is wrong with the answers, and everything that they left behind. */
public final class Onslaught {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> INNARDS =
            List.of("careers.", "jackson", "Exception", "SQL", "\tat ", "hibernate");

    private final List<String> findings = new ArrayList<>();
    private int sent;

    /** One attack and the operation that it is meant for. */
    record Aimed(Operation operation, Attack attack) {}

    /** Sends attacks, and looks after those that must be refused whether a table has changed. */
    public void send(Operation operation, Stream<Attack> attacks) {
        send(attacks.map(attack -> new Aimed(operation, attack)).toList());
    }

    void send(List<Aimed> attacks) {
        Map<Boolean, List<Aimed>> byMust = attacks.stream()
                .collect(Collectors.partitioningBy(aimed -> aimed.attack().mustBeRefused()));
        // Work that was asked for earlier may go on just then; what an attack stores, it stores again after that.
        String stored = storedBy(byMust.get(true));
        if (!stored.isEmpty() && isStoredAgain(byMust.get(true))) {
            findings.add(attacks.getFirst().operation().id() + " or behind it: something was stored: " + stored);
        }
        byMust.get(false).forEach(this::send);
    }

    private boolean isStoredAgain(List<Aimed> attacks) {
        Rows.awaitRest();
        return !storedBy(attacks).isEmpty();
    }

    private String storedBy(List<Aimed> attacks) {
        if (attacks.isEmpty()) {
            return "";
        }
        String before = Rows.snapshot();
        attacks.forEach(this::send);
        return Rows.difference(before, Rows.snapshot());
    }

    /** Fails with every finding, or when fewer attacks were sent than there must be. */
    public void assertHeld(int atLeast) {
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    findings.size() + " findings in " + sent + " requests:\n" + String.join("\n", findings));
        }
        assertThat(sent).isGreaterThanOrEqualTo(atLeast);
    }

    private void send(Aimed aimed) {
        Attack attack = aimed.attack();
        sent++;
        RawHttp.Answer answer = RawHttp.send(attack.request());
        String wrong = judge(attack, answer);
        if (wrong != null) {
            findings.add(aimed.operation().id() + ", " + attack.what() + ": " + wrong + "\n    " + answer.status() + " "
                    + shortened(answer.body()));
        }
    }

    private static String judge(Attack attack, RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            return "our fault";
        }
        if (answer.status() == 0) {
            return attack.bare() ? null : "no answer";
        }
        boolean otherwise = attack.otherwise().contains(answer.status());
        if (attack.mustBeRefused() && !attack.statuses().contains(answer.status()) && !otherwise) {
            return "not " + attack.statuses();
        }
        if (answer.status() < 400) {
            return null;
        }
        if (answer.header("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isEmpty()) {
            return attack.bare() ? null : "no problem";
        }
        return judgeProblem(attack, answer);
    }

    private static String judgeProblem(Attack attack, RawHttp.Answer answer) {
        JsonNode problem;
        try {
            problem = MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return "no JSON";
        }
        if (problem.path("code").asText().isEmpty() || problem.path("status").asInt() != answer.status()) {
            return "no code or status";
        }
        if (!answer.header("X-Request-Id")
                .equals(Optional.of(problem.path("requestId").asText()))) {
            return "no request id";
        }
        if (INNARDS.stream().anyMatch(answer.body()::contains)) {
            return "shows its innards";
        }
        // The path that was called is part of a problem.
        if (((ObjectNode) problem).without("instance").toString().contains(Attack.CANARY)) {
            return "repeats the value";
        }
        return attack.otherwise().contains(answer.status()) || names(problem, attack.pointer())
                ? null
                : "does not name " + attack.pointer();
    }

    private static boolean names(JsonNode problem, String pointer) {
        if (pointer == null) {
            return true;
        }
        for (JsonNode error : problem.path("errors")) {
            if (error.path("pointer").asText().equals(pointer)) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String body) {
        return body.length() > 400 ? body.substring(0, 400) + "…" : body;
    }
}
