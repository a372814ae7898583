package careers.e2e;

import careers.launcher.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell of guides in {@code docs}: what a reader would paste, and what the guide says is printed then. */
final class ShellGuide {

    private static final Pattern BLOCK =
            Pattern.compile("```sh\\n(.*?)```\\n(?:```\\n(.*?)```)?", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String MARK = "--- end of block ";

    /**
     * One block as it ran.
     *
     * @param script what was pasted
     * @param promised what the guide prints below it, empty if nothing
     * @param printed on both streams
     */
    record Block(String script, String promised, String printed) {}

    private ShellGuide() {}

    /** Whether this machine has what guides ask of their reader: a shell, curl and jq, and perhaps more. */
    static boolean canRun(String... more) {
        return Stream.concat(Stream.of("bash", "curl", "jq"), Stream.of(more)).allMatch(ShellGuide::isInstalled);
    }

    /** What a guide lets its reader paste, each with what it says is printed then. */
    static List<List<String>> blocks(String guide) {
        List<List<String>> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(read(guide));
        while (found.find()) {
            blocks.add(List.of(found.group(1), found.group(2) == null ? "" : found.group(2)));
        }
        return blocks;
    }

    /**
     * Runs the blocks of all guides in one shell, in the repository's folder, against the system.
     *
     * @param folder to work in; the repository's tools are linked into it
     * @param guides below {@code docs}
     */
    static List<Block> run(RunningSystem system, Path folder, List<String> guides) throws Exception {
        var blocks = guides.stream().flatMap(guide -> blocks(guide).stream()).toList();
        var script = new StringBuilder("exec 2>&1\ntrap 'kill $(jobs -p) 2> /dev/null' EXIT\n");
        for (int i = 0; i < blocks.size(); i++) {
            script.append(blocks.get(i)
                            .getFirst()
                            .replace("http://127.0.0.1:8080", system.gatewayUrl())
                            .replace("http://127.0.0.1:8084", system.topology().keycloakUrl()))
                    .append("echo '" + MARK + i + "'\n");
        }
        var printed = bash(script.toString(), folder);
        List<Block> ran = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int end = printed.indexOf(MARK + i + "\n", from);
            if (end < 0) {
                throw new AssertionError(
                        "The shell ended in:\n" + blocks.get(i).getFirst() + "\n" + printed.substring(from));
            }
            ran.add(new Block(blocks.get(i).getFirst(), blocks.get(i).getLast(), printed.substring(from, end)));
            from = end + (MARK + i + "\n").length();
        }
        return ran;
    }

    private static String read(String guide) {
        return new String(
                WholeSystem.read(WholeSystem.repository().resolve("docs").resolve(guide)), StandardCharsets.UTF_8);
    }

    private static String bash(String script, Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("deploy"));
        Files.createSymbolicLink(
                folder.resolve("deploy"), WholeSystem.repository().resolve("deploy"));
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(
                        "bash",
                        "-o",
                        "pipefail",
                        Files.writeString(folder.resolve("guide.sh"), script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + ":", (path, java) -> java + path);
        var process = builder.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("The guides take too long:\n" + Files.readString(output));
            }
            return Files.readString(output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isInstalled(String command) {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
