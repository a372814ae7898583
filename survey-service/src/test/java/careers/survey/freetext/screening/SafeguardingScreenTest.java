package careers.survey.freetext.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeguardingScreenTest {

    private static List<FindingKind> kinds(String text) {
        return SafeguardingScreen.screen(FoldedText.of(text)).stream()
                .map(TextFinding::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sometimes I want to die | SELF_HARM",
                "i dont want to be here anymore | SELF_HARM",
                "I've been self-harming since Year 9 | SELF_HARM",
                "I cut myself | SELF_HARM",
                "there is no point in living | SELF_HARM",
                "My dad hits me when he is angry | ABUSE",
                "he touched me inappropriately | ABUSE",
                "I am scared to go home | ABUSE",
                "I was raped | ABUSE",
                "they are forcing me to marry my cousin | ABUSE",
                "I get bullied on the bus | BULLYING",
                "they told me to kill yourself | BULLYING",
                "they keep picking on me | BULLYING",
                "there is nothing to eat at home | NEGLECT",
                "I go to bed hungry | NEGLECT",
                "mum kicked me out | NEGLECT",
                "a man asked me to send nudes | EXPLOITATION",
                "they make me sell stuff in Bristol | EXPLOITATION",
                "someone brought a knife into school | IMMEDIATE_DANGER",
                "I'm going to kill myself tonight | IMMEDIATE_DANGER",
                "I took loads of tablets | IMMEDIATE_DANGER",
                "I do not feel safe at home | IMMEDIATE_DANGER",
                "Dw i eisiau marw | SELF_HARM",
                "Rwy'n torri fy hun | SELF_HARM",
                "dwi'n hunan-niweidio | SELF_HARM",
                "dw i ddim isio byw | SELF_HARM",
                "mae fy nhad yn fy nharo | ABUSE",
                "mae Mam yn fy mwrw i | ABUSE",
                "mae e wedi fy nghuro i | ABUSE",
                "mae gen i ofn mynd adref | ABUSE",
                "cafodd ei cham-drin | ABUSE",
                "maen nhw'n fy ngorfodi i briodi | ABUSE",
                "dw i'n cael fy mwlio | BULLYING",
                "mae bwlis yn yr ysgol | BULLYING",
                "maen nhw'n galw enwau arna i | BULLYING",
                "does dim bwyd yn y tŷ | NEGLECT",
                "rydyn ni'n ddigartref | NEGLECT",
                "ces i fy nhaflu allan | NEGLECT",
                "maen nhw isio lluniau noeth | EXPLOITATION",
                "dw i'n gorfod gwerthu cyffuriau | EXPLOITATION",
                "dw i'n mynd i ladd fy hun heno | IMMEDIATE_DANGER",
                "dw i ddim yn teimlo'n ddiogel gartref | IMMEDIATE_DANGER",
                "mae rhywun yn cario cyllell | IMMEDIATE_DANGER",
                "daeth â chyllell i'r ysgol | IMMEDIATE_DANGER",
                "maen nhw'n pigo arna i | BULLYING",
                "dw i'n cysgu ar y stryd | NEGLECT",
                "cymerais i or-ddos, gorddos mawr | SELF_HARM"
            })
    void hearsACryForHelpInEitherLanguage(String text, FindingKind kind) {
        assertThat(kinds(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I WANT TO DIE",
                "i wánt tö dïe",
                "i want   to\ndie",
                "i w\u200bant t\u00ado d\u200die",
                "ｉ　ｗａｎｔ　ｔｏ　ｄｉｅ",
                "i w a n t t o d i e",
                "i w.a.n.t t.o d.i.e",
                "1 w4nt t0 d13",
                "i waaaant to dieeee",
                "i wаnt to diе",
                "i want-to-die",
                "k i l l m y s e l f",
                "killmyself",
                "k!ll mys3lf",
                "su1c1de",
                "s-u-i-c-i-d-e",
                "sui.cide",
                "$uicide",
                "self\u2019harm self-harm",
                "dw i eisiau marw\u200b",
                "d w i e i s i a u m a r w",
                "lladd fy hún",
                "dwi\u2019n lladd\u00a0fy hun"
            })
    void isNotMisledByHowItIsWritten(String text) {
        assertThat(kinds(text)).contains(FindingKind.SELF_HARM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was just killing time in the library",
                "my chemistry teacher is great",
                "I'd kill for a job at the BBC",
                "the deadline nearly killed me",
                "I am dying to know about apprenticeships",
                "I want to work as a therapist or a dog grooming assistant",
                "bomb disposal and film shooting are jobs too",
                "we hit our target and beat the competition",
                "knife skills matter in catering",
                "cutting hair, burning calories, harming nobody",
                "careers lessons are neglected in Year 9",
                "more help with abuse of statistics in the news",
                "scared of the interview",
                "it made me think about things to do",
                "no food technology lessons",
                "they took away our tablets in class",
                "it made me feel that I could sell myself at interviews",
                "keep in touch with us down the line",
                "gwneud a gwerthu crysau yn y fenter",
                "we ran out of time for picking options",
                "mae lladd amser yn ddiflas",
                "roedd y wers yn farwaidd",
                "torri gwallt yw'r swydd i mi",
                "curo'r tîm arall mewn pêl-droed",
                "ofn y cyfweliad sydd arna i",
                "dim bwyd da yn y ffair yrfaoedd",
                "mynd i'r ysgol yn gynnar"
            })
    void isNotAlarmedByPlainTalk(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void saysWhereWithoutSayingWhat() {
        String text = "Help: I wánt to\u200b die.";

        TextFinding found = SafeguardingScreen.screen(FoldedText.of(text)).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("wánt to\u200b die");
        assertThat(found.toString()).doesNotContain("die");
    }
}
