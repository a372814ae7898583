package careers.survey.interchange;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.survey.dataset.Dataset;
import careers.survey.dataset.DdiCodebook;
import careers.survey.dataset.Flattening;
import careers.survey.dataset.TripleS;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Published instruments in the formats of other systems. */
@ApplicationScoped
class InstrumentFormats {

    private final PublishedInstruments instruments;
    private final LondonCalendar calendar;

    InstrumentFormats(PublishedInstruments instruments, LondonCalendar calendar) {
        this.instruments = instruments;
        this.calendar = calendar;
    }

    /** A format that describes the columns of a data set. */
    private interface Description {
        void write(Dataset dataset, ByteArrayOutputStream out) throws IOException;
    }

    @Transactional
    String ddi(UUID id) {
        return described(id, DdiCodebook::write);
    }

    @Transactional
    String tripleS(UUID id) {
        return described(id, TripleS::write);
    }

    @Transactional
    String fhir(UUID id) {
        PublishedInstrument instrument = find(id);
        return FhirQuestionnaire.of(id, instrument.version(), instrument.questionnaire())
                .toString();
    }

    private String described(UUID id, Description description) {
        PublishedInstrument instrument = find(id);
        Dataset dataset = new Dataset(
                "%s-%s-%d"
                        .formatted(instrument.survey(), instrument.audience(), instrument.version())
                        .toLowerCase(Locale.ROOT),
                instrument.questionnaire().title(),
                Flattening.of(instrument.questionnaire(), false).columns(),
                0,
                calendar.today());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            description.write(dataset, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private PublishedInstrument find(UUID id) {
        return instruments.find(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
