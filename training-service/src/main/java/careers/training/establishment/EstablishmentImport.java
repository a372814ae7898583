package careers.training.establishment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The record of one import: what file, what came of it, who sent it. Problems are kept as JSON. */
@Entity
class EstablishmentImport {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RegisterLayout layout;

    String sha256;
    int added;
    int changed;
    int unchanged;
    int rejected;
    String problems;
    String importedBy;
    Instant importedAt;

    protected EstablishmentImport() {}

    EstablishmentImport(UUID id, RegisterLayout layout, String sha256, String importedBy, Instant importedAt) {
        this.id = id;
        this.layout = layout;
        this.sha256 = sha256;
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    void count(int addedRows, int changedRows, int unchangedRows) {
        this.added = addedRows;
        this.changed = changedRows;
        this.unchanged = unchangedRows;
    }

    void reject(int rows, String problemsAsJson) {
        this.rejected = rows;
        this.problems = problemsAsJson;
    }
}
