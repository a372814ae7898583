package careers.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies, for tests that compare code with documents. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the repository");
            }
        }
        return folder;
    }
}
