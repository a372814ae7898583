package careers.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The secondary schools that responses come from, each as often as it has secondary pupils.
 *
 * @param real whether it is the register
 * @param schools their numbers
 * @param upto pupils of each school and those before it
 */
record Frame(boolean real, List<String> schools, int[] upto) {

    /** As many as the register had in 2021. */
    private static final int SCHOOLS = 4_353;

    private static final int PUPILS = 660;
    private static final String PUPILS_COLUMN = "Number of  Secondary pupils on roll (10)";

    /** From a file of the school census; made up where the file does not exist. */
    static Frame read(Path file) {
        if (!Files.exists(file)) {
            var random = new Random(SCHOOLS);
            var schools = new ArrayList<String>();
            var pupils = new ArrayList<Integer>();
            for (int i = 0; i < SCHOOLS; i++) {
                schools.add("EN-%06d".formatted(100_000 + i));
                pupils.add(PUPILS / 2 + random.nextInt(PUPILS));
            }
            return of(false, schools, pupils);
        }
        try {
            return parse(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new BenchFailure("The schools cannot be read: " + e.getMessage(), e);
        }
    }

    private static Frame parse(List<String> lines) {
        var columns = cells(lines.getFirst());
        int urn = columns.indexOf("URN");
        int pupilsAt = columns.indexOf(PUPILS_COLUMN);
        if (urn < 0 || pupilsAt < 0) {
            throw new BenchFailure("The file of schools has no column URN or " + PUPILS_COLUMN);
        }
        var schools = new ArrayList<String>();
        var pupils = new ArrayList<Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var number = cells.size() > pupilsAt ? cells.get(pupilsAt).replace(",", "") : "";
            if (number.matches("[1-9][0-9]*")) {
                schools.add("EN-" + cells.get(urn));
                pupils.add(Integer.valueOf(number));
            }
        }
        return of(true, schools, pupils);
    }

    private static Frame of(boolean real, List<String> schools, List<Integer> pupils) {
        var upto = pupils.stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(upto, Integer::sum);
        return new Frame(real, List.copyOf(schools), upto);
    }

    /** The school of any pupil. */
    String any(Random random) {
        int pupil = random.nextInt(upto[upto.length - 1]);
        int at = Arrays.binarySearch(upto, pupil);
        return schools.get(at < 0 ? -at - 1 : at + 1);
    }

    /** The cells of a line; a comma between quotes parts nothing. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
