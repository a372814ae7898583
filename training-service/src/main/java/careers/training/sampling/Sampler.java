package careers.training.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Chooses claims so that nobody could have chosen them. In each stratum all claims of high risk are taken first; then, and
 * among those of high risk, the order is that of SHA-256 over seed, colon and claim id in lower-case hexadecimal. Claims
 * are taken in this order until their value reaches the share of the stratum's value.
 */
public final class Sampler {

    private Sampler() {}

    /**
     * The claims to look into.
     *
     * @param sharePercent of each stratum's value, 1 to 100
     */
    public static Set<UUID> choose(String seed, int sharePercent, List<Unit> population) {
        Set<UUID> chosen = new HashSet<>();
        population.stream()
                .collect(Collectors.groupingBy(Unit::stratum, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(stratum -> choose(seed, sharePercent, stratum, chosen));
        return chosen;
    }

    private static void choose(String seed, int sharePercent, List<Unit> stratum, Set<UUID> chosen) {
        long target = Math.multiplyExact((long) sharePercent, sum(stratum));
        long taken = 0;
        for (Unit unit : inOrder(seed, stratum)) {
            if (unit.highRisk() || Math.multiplyExact(100L, taken) < target) {
                chosen.add(unit.claimId());
            }
            taken = Math.addExact(taken, unit.amountPence());
        }
    }

    private static List<Unit> inOrder(String seed, List<Unit> stratum) {
        return stratum.stream()
                .sorted(Comparator.comparing((Unit unit) -> !unit.highRisk())
                        .thenComparing(unit -> sha256(seed + ":" + unit.claimId())))
                .toList();
    }

    /** Digest of a population: of its lines in order of claim id, each ended by a line feed. */
    public static String digest(List<Unit> population) {
        return sha256(population.stream()
                .sorted(Comparator.comparing(unit -> unit.claimId().toString()))
                .map(unit -> unit.line() + "\n")
                .collect(Collectors.joining()));
    }

    private static long sum(List<Unit> units) {
        return units.stream().mapToLong(Unit::amountPence).reduce(0, Math::addExact);
    }

    /** 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
