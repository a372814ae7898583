package careers.survey.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes one thing in a set of answers, sensible or not. */
final class Mutations {

    private static final List<Object> POOL = List.of(
            "Y7",
            "Y11",
            "PNTS",
            "5",
            "DK",
            "NONE",
            "OTHER",
            "YES",
            "NO",
            "",
            " ",
            "\t\n",
            "words",
            "a\u0000b",
            "a\u0085",
            "\u00a0",
            "\u2003",
            "twenty-one characters",
            "exactly twenty chars",
            "\uD83D\uDE00".repeat(20),
            "\uD83D\uDE00".repeat(21),
            "2020-02-29",
            "2021-02-29",
            "1900-02-29",
            "2100-02-28",
            "2100-02-29",
            "2024-04-31",
            "2024-12-31",
            "2024-13-01",
            "2020-02-29\n",
            "2020-12",
            "2020-00",
            "2020",
            "2101",
            "1899",
            "1900",
            "02020",
            "CF10",
            "cf10",
            "CF10A",
            "M1",
            "CF10\n",
            0,
            1,
            -2,
            -3,
            10,
            11,
            2.5,
            2.55,
            2.555,
            1e300,
            9007199254740992L,
            9007199254740994L,
            3.0,
            true,
            false);

    private Mutations() {}

    static Map<String, Object> mutate(Map<String, Object> answers, Random random) {
        Map<String, Object> mutated = new LinkedHashMap<>(answers);
        List<String> keys = new ArrayList<>(answers.keySet());
        switch (random.nextInt(6)) {
            case 0 -> mutated.put(any(random), value(random));
            case 1 -> mutated.put("unknown", "x");
            case 2 -> {
                if (!keys.isEmpty()) {
                    mutated.remove(pick(keys, random));
                }
            }
            case 3 -> {
                if (!keys.isEmpty()) {
                    mutated.put(any(random), answers.get(pick(keys, random)));
                }
            }
            default -> {
                if (!keys.isEmpty()) {
                    String key = pick(keys, random);
                    mutated.put(key, inside(answers.get(key), random));
                }
            }
        }
        return mutated;
    }

    private static String any(Random random) {
        int which = random.nextInt(13);
        return which == 11 ? "choice" : which == 12 ? "words" : "q" + which;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of(pick(POOL, random));
            case 2 -> List.of(pick(POOL, random), pick(POOL, random));
            case 3 -> Map.of("missing", pick(List.of("DONT_KNOW", "PREFER_NOT_TO_SAY", "NONSENSE"), random));
            case 4 -> Map.of(pick(List.of("Y7", "FAMILY", "x"), random), pick(POOL, random));
            default -> pick(POOL, random);
        };
    }

    private static Object inside(Object value, Random random) {
        return switch (value) {
            case List<?> list when random.nextInt(4) > 0 -> list(new ArrayList<>(list), random);
            case Map<?, ?> map
            when !map.isEmpty() && random.nextInt(4) > 0 -> {
                Map<Object, Object> mutated = new LinkedHashMap<>(map);
                List<Object> keys = new ArrayList<>(map.keySet());
                if (random.nextInt(3) == 0) {
                    mutated.remove(pick(keys, random));
                } else if (random.nextInt(3) == 0) {
                    mutated.put(pick(List.of("Y7", "Y11", "FAMILY", "place", "x"), random), pick(POOL, random));
                } else {
                    Object key = pick(keys, random);
                    mutated.put(key, inside(map.get(key), random));
                }
                yield mutated;
            }
            default -> value(random);
        };
    }

    private static Object list(List<Object> list, Random random) {
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.add(pick(POOL, random));
            case 1 -> list.add(list.isEmpty() ? "Y7" : list.get(at));
            case 2 -> list.removeIf(element -> list.indexOf(element) == at);
            default -> {
                if (!list.isEmpty()) {
                    list.set(at, inside(list.get(at), random));
                }
            }
        }
        return list;
    }
}
