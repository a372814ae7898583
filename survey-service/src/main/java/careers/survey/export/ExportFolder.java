package careers.survey.export;

import careers.survey.dataset.FileFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of exports: one for each, named after it, and one more for each run that is being written. */
@ApplicationScoped
class ExportFolder {

    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})[.].*");

    private final Path folder;

    ExportFolder(ExportConfig config) {
        this.folder = config.folder();
    }

    /** Where a run writes; another run of the same export writes elsewhere. */
    Path partOf(DataExport export) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(export.id() + "." + export.run() + ".part");
    }

    Path fileOf(UUID id, FileFormat format) {
        return folder.resolve(id + "." + format.extension());
    }

    void complete(Path part, DataExport export) throws IOException {
        Files.move(part, fileOf(export.id(), export.format()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Exports that have a file here, complete or not. */
    List<UUID> ids() {
        return names().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(m -> UUID.fromString(m.group(1)))
                .distinct()
                .toList();
    }

    /** Deletes every file of an export. */
    void delete(UUID id) {
        names().stream().filter(name -> name.startsWith(id + ".")).forEach(name -> {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
