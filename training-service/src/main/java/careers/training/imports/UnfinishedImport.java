package careers.training.imports;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file with rows that wait.
 *
 * @param uploader the subject of the token that it came with
 * @param done the lines that have their outcome
 */
record UnfinishedImport(
        UUID id, String ukprn, ImportKind kind, ImportMode mode, byte[] content, String uploader, Set<Long> done) {

    Stream<FileRow> waiting() {
        return ProviderFile.read(content, kind).rows().stream().filter(row -> !done.contains(row.line()));
    }
}
