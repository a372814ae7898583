package careers.training.establishment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The record of one import or dry run: what file, what came of it, who sent it. Problems are kept as JSON. */
@Entity
class EstablishmentImport {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RegisterLayout layout;

    boolean dryRun;

    @Enumerated(EnumType.STRING)
    Coverage coverage;

    LocalDate effectiveOn;
    String sha256;
    int added;
    int changed;
    int closed;
    int vanished;
    int unchanged;
    int outranked;
    int openBefore;
    int disappearing;
    Integer acknowledged;
    int rejected;
    String problems;
    String importedBy;
    Instant importedAt;

    protected EstablishmentImport() {}

    EstablishmentImport(ReceivedFile file, Instant at) {
        this.id = file.id();
        this.layout = file.layout();
        this.dryRun = file.options().dryRun();
        this.coverage = file.options().coverage();
        this.effectiveOn = file.options().effectiveOn();
        this.acknowledged = file.options().acknowledged();
        this.sha256 = file.sha256();
        this.importedBy = file.sentBy();
        this.importedAt = at;
    }

    void report(RegisterDifference difference) {
        this.added = difference.count(RegisterChange.Kind.ADDED);
        this.closed = difference.count(RegisterChange.Kind.CLOSED);
        this.vanished = difference.count(RegisterChange.Kind.VANISHED);
        this.changed = difference.changes().size() - added - vanished;
        this.unchanged = difference.unchanged();
        this.outranked = difference.outranked();
        this.openBefore = difference.openBefore();
        this.disappearing = difference.disappearing();
    }

    void reject(int rows, String problemsAsJson) {
        this.rejected = rows;
        this.problems = problemsAsJson;
    }
}
