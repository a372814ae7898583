package careers.survey.freetext.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataScreenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to sian.jones@example.org please | EMAIL | sian.jones@example.org",
                "SIAN@EXAMPLE.CYMRU | EMAIL | SIAN@EXAMPLE.CYMRU",
                "sian @ example.org | EMAIL | sian @ example.org",
                "sian at example dot com | EMAIL | sian at example dot com",
                "sian (at) example (dot) com | EMAIL | sian (at) example (dot) com",
                "ring 07700 900123 after tea | PHONE | 07700 900123",
                "ring 07700900123 | PHONE | 07700900123",
                "ring +44 7700 900 123 | PHONE | +44 7700 900 123",
                "ring +44 (0)7700 900123 | PHONE | +44 (0)7700 900123",
                "ring 0044 7700 900123 | PHONE | 0044 7700 900123",
                "ring 0-7-7-0-0-9-0-0-1-2-3 | PHONE | 0-7-7-0-0-9-0-0-1-2-3",
                "ring (029) 2018 0123 | PHONE | 029) 2018 0123",
                "ring 029.2018.0123 | PHONE | 029.2018.0123",
                "ring O77OO 9OO123 | PHONE | O77OO 9OO123",
                "ring +353 85 123 4567 | PHONE | +353 85 123 4567",
                "oh seven seven double zero nine double zero one two three | PHONE | oh seven seven double zero nine double"
                        + " zero one two three",
                "dim saith saith dim dim naw dim dim un dau tri | PHONE | dim saith saith dim dim naw dim dim un dau tri",
                "I live in CF10 1AA now | POSTCODE | CF10 1AA",
                "cf101aa | POSTCODE | cf101aa",
                "LL57-1YR | POSTCODE | LL57-1YR",
                "CF 10 1AA | POSTCODE | CF 10 1AA",
                "EC1A 1BB | POSTCODE | EC1A 1BB",
                "my number is QQ 12 34 56 C | NATIONAL_INSURANCE_NUMBER | QQ 12 34 56 C",
                "ab123456d | NATIONAL_INSURANCE_NUMBER | ab123456d",
                "A123456789012 | LEARNER_NUMBER | A123456789012",
                "A12345678901B | LEARNER_NUMBER | A12345678901B",
                "ULN 1234567890 | LEARNER_NUMBER | 1234567890",
                "see https://example.org/me | WEB_ADDRESS | https://example.org",
                "see www.example.org | WEB_ADDRESS | www.example.org",
                "look at mali-jones.cymru today | WEB_ADDRESS | mali-jones.cymru",
                "follow @mali_jones09 | SOCIAL_HANDLE | @mali",
                "my insta is malijones | SOCIAL_HANDLE | malijones",
                "snapchat: malij | SOCIAL_HANDLE | malij",
                "fy insta yw malij | SOCIAL_HANDLE | malij",
                "03/04/2010 | DATE_OF_BIRTH | 03/04/2010",
                "3.4.10 | DATE_OF_BIRTH | 3.4.10",
                "2010-04-03 | DATE_OF_BIRTH | 2010-04-03",
                "3rd of April 2010 | DATE_OF_BIRTH | 3rd of April 2010",
                "April 3, 2010 | DATE_OF_BIRTH | April 3, 2010",
                "3 Ebrill 2010 | DATE_OF_BIRTH | 3 Ebrill 2010",
                "my birthday is 3 April | DATE_OF_BIRTH | 3 April",
                "ces i fy ngeni ar 3 Fai | DATE_OF_BIRTH | 3 Fai",
                "mae fy mhen-blwydd ar 3 Ebrill | DATE_OF_BIRTH | 3 Ebrill",
                "I live at 12 High Street | STREET_ADDRESS | 12 High Street",
                "12a castle road | STREET_ADDRESS | 12a castle road",
                "7 Maple Close | STREET_ADDRESS | 7 Maple Close",
                "12 Heol y Bont | STREET_ADDRESS | 12 Heol y Bont",
                "3 stryd fawr | STREET_ADDRESS | 3 stryd fawr",
                "5 Ffordd Penglais | STREET_ADDRESS | 5 Ffordd Penglais",
                "Mr Davies helped me | PERSON_NAME | Mr Davies",
                "mrs davies helped me | PERSON_NAME | mrs davies",
                "Miss Jones was kind | PERSON_NAME | Miss Jones",
                "Ms. A. Khan spoke | PERSON_NAME | Ms. A. Khan",
                "Dr Siân Prys spoke | PERSON_NAME | Dr Siân Prys",
                "diolch i Syr Prys | PERSON_NAME | Syr Prys",
                "roedd Mrs Prys yn wych | PERSON_NAME | Mrs Prys",
                "my teacher is Siân | PERSON_NAME | Siân",
                "my careers adviser is Rhys | PERSON_NAME | Rhys",
                "a boy called Tom says no | PERSON_NAME | Tom",
                "my name is mali | PERSON_NAME | mali",
                "fy enw i yw mali | PERSON_NAME | mali",
                "fy athro yw Rhys | PERSON_NAME | Rhys",
                "fy athro gyrfaoedd ydy Rhys | PERSON_NAME | Rhys",
                "fy nhiwtor ydi Mali | PERSON_NAME | Mali",
                "Rhys yw fy nghynghorydd | PERSON_NAME | Rhys",
                "bachgen o'r enw Gwion | PERSON_NAME | Gwion"
            })
    void findsWhatLeadsToAPersonAndWhereItStands(String text, FindingKind kind, String words) {
        var found = PersonalDataScreen.screen(FoldedText.of(text));

        assertThat(found).as(found.toString()).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo(kind);
            assertThat(text.substring(f.start(), f.end())).startsWith(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my chemistry teacher is great",
                "MY TEACHER IS GREAT",
                "my teacher is Welsh",
                "I miss lessons when the bus is late",
                "we miss school on Fridays",
                "Year 10 at 4pm, 20 minutes with 3 people",
                "between 10 4pm and 11 5pm",
                "in 2024 2025 and 2026 we had 1200 visitors",
                "I want £1000 a week and 100% support",
                "level 3, grade 7-8, A* A* B, CF10 and LL57",
                "the fair on 12 March 2026 was good",
                "Monday 3 November at 9.30",
                "see careerswales.gov.wales or gyrfacymru.llyw.cymru or www.ucas.com",
                "instagram is good for careers news",
                "I am good @ maths",
                "2 ffordd o ddysgu, ac un ffordd well",
                "a 10 minute drive, 5 minutes on the way",
                "mae fy athro cemeg yn wych",
                "mae'r gwersi yn dda, ond dim digon o amser gyda'r cynghorydd",
                "fy athro yw'r gorau",
                "e.g. nursing, i.e. health. Then more",
                "ratio 3:1, 24/7, 50/50, 9-5",
                "Sir, this is not a name",
                "the doctor job looks hard"
            })
    void leavesWhatLeadsToNobody(String text) {
        assertThat(PersonalDataScreen.screen(FoldedText.of(text))).isEmpty();
    }

    @Test
    void seesThroughHiddenCharactersAndOtherFormsOfTheSameLetters() {
        for (String text : new String[] {
            "sian\u200b@exa\u00admple.org",
            "ｓｉａｎ＠ｅｘａｍｐｌｅ．ｏｒｇ",
            "0\u200d7\u200d7\u200d00 900123",
            "٠٧٧٠٠ ٩٠٠١٢٣",
            "CF10\u00a01AA",
            "M\u0455 Davies"
        }) {
            assertThat(PersonalDataScreen.screen(FoldedText.of(text))).as(text).hasSize(1);
        }
    }

    @Test
    void tellsPlacesInTheOriginalText() {
        String text = "Diolch 😀 \u200bi Ŵan: wân@example.org!";

        var found = PersonalDataScreen.screen(FoldedText.of(text)).getLast();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("wân@example.org");
    }
}
