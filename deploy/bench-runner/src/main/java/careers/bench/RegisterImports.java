package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the service needs for the real registers, and how much heap. */
record RegisterImports(PrintStream out, ApiClient api, ServiceProcess service, Path data) {

    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("schools of the census", "schools-england-pupils-2021.csv");
        files.put("links of the register", "gias-links-2025-04-22.csv");
        return files;
    }

    /** Imports those files that are there; says which are not. */
    List<ClaimsReport.Import> measure() {
        var imports = new ArrayList<ClaimsReport.Import>();
        try (var heap = new HeapPeak(service.pid())) {
            FILES.forEach((what, name) -> {
                var file = data.resolve("gias").resolve(name).normalize();
                if (Files.isReadable(file)) {
                    imports.add(measure(what, file, heap));
                } else {
                    out.println("import     skipped: " + what + ", because this file is not there: " + file);
                }
            });
        }
        return imports;
    }

    /** Sends a register file and waits until it is taken over. */
    static JsonNode done(ApiClient api, byte[] content) {
        var accepted = api.postCsv(Actor.PRIYA, Template.TRAINING + "establishment-imports", content);
        var finished = api.finished(Actor.PRIYA, accepted);
        if (!finished.text("state").equals("DONE")) {
            throw new BenchFailure("A register was not taken over: " + finished.body());
        }
        return finished.body();
    }

    private ClaimsReport.Import measure(String what, Path file, HeapPeak heap) {
        var content = content(file);
        heap.reset();
        long start = System.nanoTime();
        var done = done(api, content);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = heap.mebibytes();
        int rows = 0;
        var outcome = new LinkedHashMap<String, Integer>();
        for (var count : List.of("added", "changed", "unchanged", "outranked", "rejected")) {
            outcome.put(count, done.path(count).asInt());
            rows += done.path(count).asInt();
        }
        out.printf(
                Locale.ROOT,
                "import     %s: %,d rows in %.1f s, peak heap %d MiB, %s%n",
                what,
                rows,
                seconds,
                peak,
                outcome);
        return new ClaimsReport.Import(what, content.length, rows, Measurement.rounded(seconds, 10), peak, outcome);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BenchFailure("The file cannot be read: " + file, e);
        }
    }
}
