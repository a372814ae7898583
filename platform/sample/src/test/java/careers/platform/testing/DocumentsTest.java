package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : files(".md")) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(Repository.root().relativize(page) + " -> " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void jsonFilesAreJson() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (Path file : files(".json")) {
            assertThat(mapper.readTree(file.toFile())).as(file.toString()).isNotNull();
        }
    }

    @Test
    void noFileHoldsAPrivateKey() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files("")) {
            try {
                if (SECRET.matcher(Files.readString(file)).find()) {
                    found.add(file);
                }
            } catch (MalformedInputException e) {
                // Not a text.
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Repository.root())) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(ending))
                    .filter(f -> !Repository.root()
                            .relativize(f)
                            .toString()
                            .matches("(.*/)?(target|node_modules|\\.git|\\.run)/.*"))
                    .toList();
        }
    }
}
