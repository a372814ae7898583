package careers.survey.badinput;

import java.util.stream.Stream;

/** Answers that are none, question by question, with the rule each of them breaks; and names that are right. */
final class AnswerCorpus {

    private AnswerCorpus() {}

    /**
     * A wrong answer.
     *
     * @param member of answers, as it is sent
     * @param code of the violation; null where it is enough that the place is named
     */
    record Wrong(String member, String pointer, String code) {}

    /** A questionnaire with something of every kind. */
    static String questionnaire() {
        return """
                {"survey":"bad-input","audience":"LEARNER","title":{"en":"Everything","cy":"Popeth"},"sourceLanguage":"en",
                 "codeLists":{
                   "years":[{"code":"Y7","label":{"en":"Year 7","cy":"Blwyddyn 7"}},{"code":"Y12","label":{"en":"Year 12","cy":"Blwyddyn 12"}}],
                   "sources":[{"code":"FAMILY","label":{"en":"Family","cy":"Teulu"}},{"code":"SCHOOL","label":{"en":"School","cy":"Ysgol"}},
                              {"code":"NONE","label":{"en":"Nobody","cy":"Neb"}}]},
                 "questions":[
                   {"variable":"year","required":true,"label":{"en":"Which year?","cy":"Pa flwyddyn?"},"answer":{"type":"SINGLE","codeList":"years"}},
                   {"variable":"hours","required":false,"label":{"en":"How many?","cy":"Faint?"},"answer":{"type":"NUMBER","min":0,"max":100,"decimals":1}},
                   {"variable":"born","required":false,"label":{"en":"When?","cy":"Pryd?"},"answer":{"type":"DATE","precision":"DAY","notInFuture":true}},
                   {"variable":"area","required":false,"label":{"en":"Where?","cy":"Ble?"},"answer":{"type":"POSTCODE_AREA"}},
                   {"variable":"school","required":false,"label":{"en":"Which school?","cy":"Pa ysgol?"},"answer":{"type":"SCHOOL_REF"}},
                   {"variable":"words","required":false,"label":{"en":"Anything else?","cy":"Unrhyw beth arall?"},"answer":{"type":"TEXT","maxLength":200}},
                   {"variable":"sources","required":false,"label":{"en":"Who?","cy":"Pwy?"},"answer":{"type":"MULTI","codeList":"sources","exclusive":["NONE"]}},
                   {"variable":"order","required":false,"label":{"en":"In which order?","cy":"Ym mha drefn?"},"answer":{"type":"RANKING","codeList":"sources","top":2}},
                   {"variable":"shares","required":false,"label":{"en":"How much each?","cy":"Faint yr un?"},"answer":{"type":"ALLOCATION","codeList":"sources","total":100}},
                   {"variable":"grid","required":false,"label":{"en":"What of these?","cy":"Beth o'r rhain?"},"answer":{"type":"MATRIX","rows":"sources","codeList":"years"}},
                   {"variable":"sixth","required":false,"showIf":"year == 'Y12'","label":{"en":"Sixth form?","cy":"Chweched dosbarth?"},"answer":{"type":"YES_NO"}}],
                 "rules":[{"id":"hoursOfYear","holds":"hours <= 50 || year == 'Y12'","severity":"ERROR","variables":["hours","year"],
                           "message":{"en":"So many only in year 12","cy":"Cynifer ond ym mlwyddyn 12"}}]}""";
    }

    static Stream<Wrong> wrong() {
        return Stream.of(numbers(), dates(), identifiers(), texts(), choices(), routes())
                .flatMap(w -> w);
    }

    /** Members of a response beside its answers. */
    static Stream<Wrong> wrongMembers() {
        return Stream.of(
                        values(
                                "establishment",
                                "\"EN-12345\"",
                                "\"en-900001\"",
                                "\"EN-900001 \"",
                                "\"\"",
                                "\"EN-９００００１\"",
                                "7"),
                        values("language", "\"EN\"", "\"cy \"", "\"fr\"", "\"\"", "\"еn\"", "0"),
                        values("mode", "\"self\"", "\"\"", "0", "\"PROXY\""),
                        values("instrumentVersion", "2147483648", "1.0", "\"1\"", "null"),
                        // Id and version name the instrument together.
                        Stream.of("0", "-1", "2147483647")
                                .map(version -> new Wrong("\"instrumentVersion\":" + version, "/instrumentId", null)),
                        values("instrumentId", "null", "\"00000000-0000-0000-0000-000000000000\"", "\"cAnArY7q\""),
                        values(
                                "interviewerReference",
                                "\"O'Brien\"",
                                "\"\"",
                                "\"IV-1\"",
                                "\"a b\"",
                                "\"" + "x".repeat(33) + "\""),
                        values(
                                "completedAt",
                                "\"2016-12-31T23:59:60Z\"",
                                "\"2026-02-29T09:00:00Z\"",
                                "\"0001-01-01T00:00:00Z\"",
                                "\"2026-01-11T08:59:59Z\"",
                                "1768122000"),
                        values("answers", "null", "[]", "\"\"", "0"))
                .flatMap(w -> w);
    }

    private static Stream<Wrong> values(String member, String... values) {
        return Stream.of(values).map(value -> new Wrong("\"" + member + "\":" + value, "/" + member, null));
    }

    private static Stream<Wrong> numbers() {
        return Stream.concat(
                all(
                        "hours",
                        "NUMBER_OUT_OF_RANGE",
                        "-1",
                        "-0.1",
                        "100.1",
                        "101",
                        "2147483648",
                        "9007199254740993",
                        "1e5",
                        "9223372036854775808",
                        "99999999999999999999999999999999"),
                Stream.concat(
                        all("hours", "TOO_MANY_DECIMALS", "0.001", "1.05", "1e-2"),
                        all(
                                "hours",
                                null,
                                "\"7\"",
                                "\"\"",
                                "true",
                                "[]",
                                "[7]",
                                "{}",
                                "\"Infinity\"",
                                "1e400",
                                "-1e400",
                                "\"٧\"")));
    }

    private static Stream<Wrong> dates() {
        return Stream.concat(
                all(
                        "born",
                        "DATE_INVALID",
                        "\"2026-02-29\"",
                        "\"1900-02-29\"",
                        "\"2026-04-31\"",
                        "\"2026-13-01\"",
                        "\"2026-00-10\"",
                        "\"0001-01-01\"",
                        "\"9999-12-31\"",
                        "\"+12026-01-01\"",
                        "\"2026-1-1\"",
                        "\"22/11/2026\"",
                        "\" 2026-01-01\"",
                        "\"2026-01-01\\n\"",
                        "\"2026-01-01T00:00:00Z\"",
                        "\"２０２６-01-01\"",
                        "\"٢٠٢٦-٠١-٠١\"",
                        "\"\""),
                Stream.concat(
                        all("born", "DATE_IN_FUTURE", "\"2099-12-31\""),
                        all("born", null, "20260101", "1764000000", "[2026,1,1]", "{}")));
    }

    private static Stream<Wrong> identifiers() {
        return Stream.concat(
                all(
                        "area",
                        "POSTCODE_AREA_INVALID",
                        "\"cf10\"",
                        "\" CF10\"",
                        "\"CF10 \"",
                        "\"CF10 3AT\"",
                        "\"CF\"",
                        "\"C\"",
                        "\"10\"",
                        "\"CF1000\"",
                        "\"ＣＦ10\"",
                        "\"СF10\"",
                        "\"CF10\\n\"",
                        "\"CF١٠\"",
                        "\"\""),
                all(
                        "school",
                        "ESTABLISHMENT_INVALID",
                        "\"EN-12345\"",
                        "\"EN-1234567\"",
                        "\"en-123456\"",
                        "\"EN123456\"",
                        "\"CY-123456\"",
                        "\"CY-12345678\"",
                        "\"EN-123456 \"",
                        "\"EN-123456\\n\"",
                        "\"EN-１２３４５６\"",
                        "\"EN–123456\"",
                        "\"123456\"",
                        "\"SC-123456\"",
                        "\"\""));
    }

    private static Stream<Wrong> texts() {
        return Stream.of(
                        all(
                                "words",
                                "TEXT_BLANK",
                                "\"\"",
                                "\" \"",
                                "\"\\t\\n\"",
                                "\"\\u2003\"",
                                "\"\\u00a0\"",
                                "\"\\u200b\"",
                                "\"\\u200d\\u200c\"",
                                "\"\\ufeff\"",
                                "\"\\u3164\"",
                                "\"\\u115f\\u1160\"",
                                "\"\\uffa0\"",
                                "\"\\u2800\"",
                                "\"\\u202e\\u202c\"",
                                "\"\\u2060\""),
                        all(
                                "words",
                                "TEXT_NOT_STORABLE",
                                "\"a\\u0007\"",
                                "\"\\u001b[31mred\"",
                                "\"a\\u0085b\"",
                                "\"a\\u007f\"",
                                "\"\\u0008\""),
                        all(
                                "words",
                                null,
                                "\"a\\u0000b\"",
                                "\"\\ud83d\"",
                                "\"\\ude00\"",
                                "\"\\ud83dx\"",
                                "7",
                                "true",
                                "[\"x\"]",
                                "{\"x\":1}"),
                        all(
                                "words",
                                "TEXT_TOO_LONG",
                                "\"" + "x".repeat(201) + "\"",
                                "\"" + "ŵ".repeat(201) + "\"",
                                "\"" + "x".repeat(900_000) + "\"",
                                "\"" + "😀".repeat(201) + "\"",
                                "\"" + "Z\\u0351\\u036f".repeat(100) + "\""))
                .flatMap(w -> w);
    }

    private static Stream<Wrong> choices() {
        return Stream.of(
                        all(
                                "year",
                                "CODE_NOT_IN_LIST",
                                "\"y7\"",
                                "\"Y7 \"",
                                "\"Ү7\"",
                                "\"Y7\\u200b\"",
                                "\"Ｙ7\"",
                                "\"\"",
                                "\"cAnArY7q\""),
                        all(
                                "year",
                                null,
                                "7",
                                "0",
                                "true",
                                "[\"Y7\"]",
                                "{\"code\":\"Y7\"}",
                                "{\"missing\":\"DONT_KNOW\"}",
                                "{\"missing\":\"cAnArY7q\"}",
                                "{\"missing\":1}",
                                "{}"),
                        all(
                                "sources",
                                null,
                                "\"FAMILY\"",
                                "[]",
                                "[\"FAMILY\",\"FAMILY\"]",
                                "[\"family\"]",
                                "[[\"FAMILY\"]]",
                                "[null]",
                                "[1]",
                                "{\"0\":\"FAMILY\"}",
                                "[\"FAMILY\",\"NONE\"]"),
                        all(
                                "order",
                                null,
                                "[\"FAMILY\",\"FAMILY\"]",
                                "[\"FAMILY\",\"SCHOOL\",\"NONE\"]",
                                "\"FAMILY\"",
                                "{}",
                                "[1,2]"),
                        Stream.of(
                                new Wrong("\"shares\":{\"FAMILY\":60}", "/answers/shares", "SHARES_DO_NOT_ADD_UP"),
                                new Wrong("\"shares\":{\"FAMILY\":-1,\"SCHOOL\":101}", "/answers/shares/FAMILY", null),
                                new Wrong(
                                        "\"shares\":{\"FAMILY\":50.5,\"SCHOOL\":49.5}", "/answers/shares/FAMILY", null),
                                new Wrong("\"shares\":{\"FAMILY\":1e400}", "/answers/shares/FAMILY", null),
                                new Wrong("\"shares\":[100]", "/answers/shares", null),
                                new Wrong("\"grid\":{\"cAnArY7\":\"Y7\"}", "/answers/grid/cAnArY7", "ROW_UNKNOWN"),
                                new Wrong("\"grid\":{\"FAMILY\":[\"Y7\"]}", "/answers/grid/FAMILY", null),
                                new Wrong("\"grid\":{\"FAMILY\":\"Y13\"}", "/answers/grid/FAMILY", null),
                                new Wrong("\"grid\":[]", "/answers/grid", null)))
                .flatMap(w -> w);
    }

    private static Stream<Wrong> routes() {
        return Stream.of(
                new Wrong("\"sixth\":\"YES\"", "/answers/sixth", "NOT_ASKED"),
                new Wrong("\"hours\":60", "/answers/hours", "hoursOfYear"),
                new Wrong("\"nobodyAsked\":\"YES\"", "/answers/nobodyAsked", "UNKNOWN_VARIABLE"),
                new Wrong("\"__proto__\":{\"admin\":true}", "/answers/__proto__", "UNKNOWN_VARIABLE"),
                new Wrong("\"constructor\":\"x\"", "/answers/constructor", "UNKNOWN_VARIABLE"),
                new Wrong("\"\":\"x\"", "/answers/", "UNKNOWN_VARIABLE"),
                new Wrong("\"a/b~c\":\"x\"", "/answers/a~1b~0c", "UNKNOWN_VARIABLE"),
                new Wrong("\"Words\":\"x\"", "/answers/Words", "UNKNOWN_VARIABLE"),
                new Wrong("\"words\\u200b\":\"x\"", "/answers/words\u200b", "UNKNOWN_VARIABLE"));
    }

    private static Stream<Wrong> all(String variable, String code, String... values) {
        return Stream.of(values).map(value -> new Wrong("\"" + variable + "\":" + value, "/answers/" + variable, code));
    }

    /** Words that somebody may well write, and that must come out as they went in. */
    static Stream<String> words() {
        return Stream.of(
                "O'Brien",
                "Ó Súilleabháin",
                "Llanfair PG",
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
                "tŷ, dŵr, ŵ ŷ Ŵ Ŷ â ê î ô û ï",
                "Ŵŷ".repeat(100),
                "N",
                "Null",
                "null",
                "True",
                "undefined",
                "NaN",
                "محمد عبد الله",
                "王小明",
                "Ñandú Þór Łukasz Đặng",
                "İstanbul ß ﬀ ı ſ",
                "e\u0301 é",
                "👩‍👩‍👧‍👦 😀 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "Z\u0351\u036b\u0343a\u0328l\u0300g\u0335o",
                "a\u202eb\u202c",
                "＜script＞ <script>alert(1)</script>",
                "'; DROP TABLE response; --",
                "${jndi:ldap://127.0.0.1/a} {{7*7}} %s %n",
                "=cmd|' /C calc'!A0",
                "../../etc/passwd",
                "line one\r\nline two\tend",
                "\uffff\ufffd",
                "x".repeat(200),
                "😀".repeat(200));
    }
}
