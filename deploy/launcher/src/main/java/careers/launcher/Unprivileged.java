package careers.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run a program that refuses to run as root, as PostgreSQL does. Root is the usual user of build machines, so
 * it must work. First choice is a user namespace of its own: the program sees itself as an ordinary user, while its
 * files stay ours. Where namespaces are forbidden (many containers), it runs as user {@code nobody}, who then gets the
 * data folder.
 */
enum Unprivileged {
    /** We are not root: nothing to do. */
    AS_WE_ARE(List.of()),
    IN_NAMESPACE(List.of("unshare", "--user", "--")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged onThisMachine() {
        if (!isRoot()) {
            return AS_WE_ARE;
        }
        for (var way : List.of(IN_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new LauncherException("PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv` works"
                + " here. Run this as an ordinary user.");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Makes the folder and all in it belong to the user as whom the program will run. */
    void give(Path folder) {
        switch (this) {
            case AS_WE_ARE -> {}
            case IN_NAMESPACE -> run(List.of("chown", "-R", "0:0", folder.toString()));
            case AS_NOBODY -> run(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
    }

    boolean works() {
        return run(command(List.of("true"))) == 0;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException notInstalled) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
