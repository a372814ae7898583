package careers.training.certificate;

import careers.training.course.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a certificate says, and what is signed: this record as JSON in canonical form (RFC 8785).
 *
 * @param format {@value #FORMAT}; a later format gets another name
 * @param holder the name of the person
 * @param level of the award; of the course, where it is not accredited
 * @param awardingBody absent if the course is not accredited, like the reference of the award
 * @param completedOn the day that the provider declared
 * @param issuedOn the day of issue in London
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"format": "careers-leader-certificate-1", "number": "CL-7K3M-9QXT-2B4N-HW8D", "holder": "Sam Example",
                 "course": "Leading careers", "level": "LEVEL_6", "awardingBody": "Award Body",
                 "awardReference": "AB-1234", "provider": {"ukprn": "10012345", "name": "Northshire Training"},
                 "completedOn": "2026-09-01", "issuedOn": "2026-09-02"}""")
public record CertificateContent(
        String format,
        String number,
        String holder,
        String course,
        Level level,
        String awardingBody,
        String awardReference,
        Provider provider,
        LocalDate completedOn,
        LocalDate issuedOn) {

    static final String FORMAT = "careers-leader-certificate-1";

    /** Who trained the holder. */
    @Schema(name = "CertificateProvider")
    public record Provider(String ukprn, String name) {}

    static CertificateContent of(CertificateFacts facts, CertificateNumber number, LocalDate issuedOn) {
        return new CertificateContent(
                FORMAT,
                number.value(),
                facts.holder(),
                facts.course(),
                facts.level(),
                facts.awardingBody(),
                facts.awardReference(),
                new Provider(facts.providerUkprn(), facts.providerName()),
                facts.completedOn(),
                issuedOn);
    }

    /** Enough to recognise a name that one has in hand, and not to learn one: {@code S. E.} */
    String initials() {
        return Stream.of(holder.strip().split("\\s+"))
                .map(word -> new StringBuilder()
                        .appendCodePoint(word.codePointAt(0))
                        .append('.')
                        .toString())
                .collect(Collectors.joining(" "));
    }
}
