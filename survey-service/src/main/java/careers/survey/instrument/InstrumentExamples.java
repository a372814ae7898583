package careers.survey.instrument;

/** Answers as the API description shows them, in both languages. */
final class InstrumentExamples {

    static final String VALIDATION_EN = """
            {"valid": false,
             "findings": [
               {"severity": "ERROR", "pointer": "/questions/3", "code": "EXACT_DRIFT",
                "message": "satisfaction (Survey of parents 2026, here) is said to be exact in both places and must have the same answer options in the same order: satisfaction (Survey of students 2026, LEARNER version 2, /questions/1)",
                "waived": false,
                "related": [{"instrumentId": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11", "audience": "LEARNER", "version": 2,
                             "title": {"en": "Survey of students 2026", "cy": "Arolwg dysgwyr 2026"},
                             "variable": "satisfaction", "pointer": "/questions/1"}]}],
             "lastPublished": {"instrumentId": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11", "version": 1, "verdict": "BREAKS"}}""";

    static final String VALIDATION_CY = """
            {"valid": false,
             "findings": [
               {"severity": "ERROR", "pointer": "/questions/3", "code": "EXACT_DRIFT",
                "message": "satisfaction (Arolwg rhieni 2026, yma) dywedir ei fod yn union gymaradwy yn y ddau le a rhaid iddo gael yr un opsiynau ateb yn yr un drefn: satisfaction (Arolwg dysgwyr 2026, LEARNER fersiwn 2, /questions/1)",
                "waived": false,
                "related": [{"instrumentId": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11", "audience": "LEARNER", "version": 2,
                             "title": {"en": "Survey of students 2026", "cy": "Arolwg dysgwyr 2026"},
                             "variable": "satisfaction", "pointer": "/questions/1"}]}],
             "lastPublished": {"instrumentId": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11", "version": 1, "verdict": "BREAKS"}}""";

    static final String PARITY_EN = """
            {"texts": 120, "translated": 120, "stale": 1, "equal": false,
             "findings": [
               {"severity": "ERROR", "pointer": "/questions/4/label/cy", "code": "TRANSLATION_STALE",
                "message": "was changed in the source language after it was translated",
                "textKey": "questions.needLevel.label", "waived": false, "related": []}],
             "waivers": []}""";

    static final String PARITY_CY = """
            {"texts": 120, "translated": 120, "stale": 1, "equal": false,
             "findings": [
               {"severity": "ERROR", "pointer": "/questions/4/label/cy", "code": "TRANSLATION_STALE",
                "message": "newidiwyd y testun gwreiddiol ar ôl ei gyfieithu",
                "textKey": "questions.needLevel.label", "waived": false, "related": []}],
             "waivers": []}""";

    static final String COMPATIBILITY_EN = """
            {"instrumentId": "019f0b6e-3333-7d3e-9f10-2b7f5d1c4a11", "with": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11",
             "verdict": "EXTENDS",
             "variables": [
               {"variable": "supportSources", "change": "EXTENDED",
                "meaning": "Old answers stay valid; what was added could not be answered then.",
                "wordingChanged": false, "addedCodes": ["EMPLOYER"], "removedCodes": []}]}""";

    static final String COMPATIBILITY_CY = """
            {"instrumentId": "019f0b6e-3333-7d3e-9f10-2b7f5d1c4a11", "with": "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11",
             "verdict": "EXTENDS",
             "variables": [
               {"variable": "supportSources", "change": "EXTENDED",
                "meaning": "Mae'r hen atebion yn dal yn ddilys; nid oedd modd ateb yr hyn a ychwanegwyd bryd hynny.",
                "wordingChanged": false, "addedCodes": ["EMPLOYER"], "removedCodes": []}]}""";

    private InstrumentExamples() {}
}
