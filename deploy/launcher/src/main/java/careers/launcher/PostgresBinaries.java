package careers.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL programs. Unpacked once beside the archive, by whoever needs them first. */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpacked(Path folder) {
        var archive = Parts.only(folder, "postgres-");
        var home = folder.resolve("unpacked");
        if (!isCurrent(home, archive)) {
            var lock = Await.value(Duration.ofMinutes(2), () -> FolderLock.tryTake(folder.resolve("lock")), () -> false)
                    .orElseThrow(
                            () -> new LauncherException("Somebody else is unpacking PostgreSQL in " + folder + "."));
            try (lock) {
                if (!isCurrent(home, archive)) {
                    unpack(archive, home);
                }
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static boolean isCurrent(Path home, Path archive) {
        try {
            var marker = home.resolve("unpacked-from");
            return Files.exists(marker) && Files.readString(marker).equals(identity(archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String identity(Path archive) throws IOException {
        return archive.getFileName() + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
    }

    private static void unpack(Path archive, Path home) {
        var fresh = home.resolveSibling("unpacking");
        try {
            Folders.delete(fresh);
            Folders.delete(home);
            try (var tar = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, fresh);
                }
            }
            Files.writeString(fresh.resolve("unpacked-from"), identity(archive));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + home, e);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
