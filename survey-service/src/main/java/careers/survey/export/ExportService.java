package careers.survey.export;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.survey.Roles;
import careers.survey.audit.AuditTrail;
import careers.survey.dataset.FileFormat;
import careers.survey.dataset.Flattening;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes requests for exports, tells how far they are and gives out their files. */
@ApplicationScoped
class ExportService {

    private final ExportTable exports;
    private final ExportFolder folder;
    private final PublishedInstruments instruments;
    private final AuditTrail audit;
    private final Clock clock;

    ExportService(
            ExportTable exports, ExportFolder folder, PublishedInstruments instruments, AuditTrail audit, Clock clock) {
        this.exports = exports;
        this.folder = folder;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file with what is said about it. */
    record ExportFile(Path path, String name, String mediaType) {}

    /**
     * Queues an export and records who asked for it.
     *
     * @throws careers.platform.problem.ProblemException 404 unknown campaign, 403 establishments not for this caller, 422
     *     not an instrument of the campaign or more columns than the format holds
     */
    @Transactional
    ExportView request(UUID campaignId, RequestExport request, CurrentUser user) {
        if (request.withEstablishments() && !user.has(Roles.PROGRAMME_ADMINISTRATOR)) {
            throw PlatformError.FORBIDDEN.problem();
        }
        if (!exports.campaignExists(campaignId)) {
            throw PlatformError.NOT_FOUND.problem();
        }
        PublishedInstrument instrument = instrument(campaignId, request);
        int columns = Flattening.of(instrument.questionnaire(), request.withEstablishments())
                .columns()
                .size();
        if (!request.format().holds(0, columns)) {
            throw ExportError.EXPORT_TOO_LARGE_FOR_FORMAT.problem().with("columns", columns);
        }
        DataExport export = export(campaignId, instrument.id(), request);
        exports.insert(export, user.id());
        audit.record(
                request.withEstablishments() ? "EXPORT_WITH_ESTABLISHMENTS_REQUESTED" : "EXPORT_REQUESTED",
                "campaign/" + campaignId,
                "export/" + export.id());
        return ExportView.of(export);
    }

    private PublishedInstrument instrument(UUID campaignId, RequestExport request) {
        if ((request.instrumentId() == null) == (request.audience() == null)) {
            throw invalid(
                    "INSTRUMENT_OR_AUDIENCE",
                    new Text("Give either instrumentId or audience", "Rhowch naill ai instrumentId neu audience"));
        }
        return exports.instrument(campaignId, request.instrumentId(), request.audience())
                .flatMap(instruments::find)
                .orElseThrow(() -> invalid(
                        "INSTRUMENT_NOT_IN_CAMPAIGN",
                        new Text(
                                "The campaign has no such instrument or audience",
                                "Nid oes gan yr ymgyrch offeryn na chynulleidfa o'r fath")));
    }

    private static RuntimeException invalid(String code, Text message) {
        return PlatformError.VALIDATION_FAILED.problem().with(List.of(new FieldError("/instrumentId", code, message)));
    }

    private DataExport export(UUID campaignId, UUID instrumentId, RequestExport request) {
        return new DataExport(
                Ids.next(),
                campaignId,
                instrumentId,
                request.format(),
                request.values(),
                request.language(),
                request.withEstablishments(),
                ExportState.RUNNING,
                null,
                0,
                null,
                null,
                clock.instant(),
                null,
                null,
                0,
                0);
    }

    @Transactional
    ExportView get(UUID id, CurrentUser user) {
        return ExportView.of(find(id, user));
    }

    /** Gives out the file and records to whom. */
    @Transactional
    ExportFile file(UUID id, CurrentUser user) {
        DataExport export = find(id, user);
        Path file = folder.fileOf(id, export.format());
        if (export.state() == ExportState.EXPIRED) {
            throw ExportError.EXPORT_EXPIRED.problem().with("reason", export.reason());
        }
        if (export.state() != ExportState.SUCCEEDED || !Files.isReadable(file)) {
            throw ExportError.EXPORT_NOT_READY.problem().with("state", export.state());
        }
        audit.record("EXPORT_FETCHED", "campaign/" + export.campaignId(), "export/" + id);
        return new ExportFile(file, name(export), export.format().mediaType());
    }

    private static String name(DataExport export) {
        String format =
                export.format() == FileFormat.TRIPLE_S ? "triple-s." : export.format() == FileFormat.DDI ? "ddi." : "";
        return "responses-%s.%s%s"
                .formatted(export.id(), format, export.format().extension());
    }

    /** Stops an export or takes its file away; once more changes nothing. */
    @Transactional
    void delete(UUID id, CurrentUser user) {
        DataExport export = find(id, user);
        if (exports.expire(id, ExportReason.DELETED, clock.instant())) {
            audit.record("EXPORT_DELETED", "campaign/" + export.campaignId(), "export/" + id);
        }
    }

    /** One with establishments is only there for those who may ask for it. */
    private DataExport find(UUID id, CurrentUser user) {
        return exports.find(id)
                .filter(e -> !e.withEstablishments() || user.has(Roles.PROGRAMME_ADMINISTRATOR))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
