package careers.survey.export;

import careers.survey.dataset.FileFormat;
import careers.survey.dataset.Wording;
import java.time.Instant;
import java.util.UUID;

/**
 * An export as it is stored.
 *
 * @param run number of the run that may write it; another one's result is not taken
 * @param attempts runs that were begun since it was asked for or had to be made anew
 */
record DataExport(
        UUID id,
        UUID campaignId,
        UUID instrumentId,
        FileFormat format,
        RequestExport.Values content,
        String language,
        boolean withEstablishments,
        ExportState state,
        ExportReason reason,
        long rowsWritten,
        Long rowsTotal,
        Long fileBytes,
        Instant requestedAt,
        Instant finishedAt,
        Instant expiresAt,
        int run,
        int attempts) {

    Wording wording() {
        return new Wording(content == RequestExport.Values.LABELS, language);
    }
}
