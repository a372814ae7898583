package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An instrument as clients see it.
 *
 * @param version number of the published version, absent while a draft
 * @param basedOn the published instrument that this one follows
 * @param sharedCodeLists the shared code lists it was completed from at publication, with the version of each
 * @param parityWaivers texts whose languages may differ, each with its reason
 * @param allowedActions what can be done with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentView(
        UUID id,
        String survey,
        Audience audience,
        InstrumentStatus status,
        Integer version,
        Instant createdAt,
        Instant publishedAt,
        UUID basedOn,
        Map<String, Long> sharedCodeLists,
        List<ParityWaiver> parityWaivers,
        List<String> allowedActions,
        Questionnaire questionnaire) {

    static InstrumentView of(Instrument instrument, InstrumentDocuments documents) {
        return new InstrumentView(
                instrument.id,
                instrument.survey,
                instrument.audience,
                instrument.status,
                instrument.number,
                instrument.createdAt,
                instrument.publishedAt,
                instrument.basedOn,
                documents.readSharedCodeLists(instrument.sharedCodeLists),
                documents.readWaivers(instrument.waivers),
                instrument.allowedActions(),
                documents.read(instrument.document));
    }
}
