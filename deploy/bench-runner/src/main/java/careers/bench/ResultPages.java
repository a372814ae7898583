package careers.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what was measured and keeps it in {@code docs/benchmarks}, for people and as JSON. */
record ResultPages(PrintStream out, Path project) {

    /**
     * Writes both files of a measurement.
     *
     * @param name of the files, without ending
     * @throws BenchFailure if they cannot be written
     */
    void write(String name, String text, Object report) {
        out.println();
        out.println(text);
        var folder = project.resolve("docs/benchmarks");
        var json = folder.resolve(name + ".json");
        try {
            Files.createDirectories(folder);
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), report);
            Files.writeString(folder.resolve(name + ".md"), text);
        } catch (IOException e) {
            throw new BenchFailure("The report could not be written: " + e.getMessage(), e);
        }
        out.println("Written to " + json + " and .md");
    }
}
