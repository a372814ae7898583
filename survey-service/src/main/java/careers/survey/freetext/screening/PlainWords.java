package careers.survey.freetext.screening;

import java.util.Set;

/** Words that stand where a name could stand and are none, in either language. */
final class PlainWords {

    private static final Set<String> WORDS =
            Set.of(("a an and the this that these those my our your his her their its is was are were am be been has"
                            + " have had do did does can could will would should may might must not no nor yes so very too"
                            + " really quite always never often who which what when where why how if but or as at by for from"
                            + " in into of off on out over to up with about after before during than then there here i we you"
                            + " he she it they me us him them one some any all both each every many more most good great nice"
                            + " kind helpful brilliant amazing best better lovely bad boring english welsh french spanish"
                            + " maths history geography science chemistry physics biology music art drama pe ict lessons"
                            + " lesson school schools college class classes work sir miss said says told helped taught thinks"
                            + " knows explained monday tuesday wednesday thursday friday saturday sunday january february"
                            + " march april june july august september october november december y yr ar ac ei eu ein eich fy"
                            + " dy ni chi nhw hi fe fo ef ti o un dau yw ydy ydi mae oedd yn wedi ddim nid na ond neu os pan"
                            + " sy sydd gan gyda dros dan drwy rhwng da dda gwych grêt gret hyfryd caredig cymraeg saesneg"
                            + " cymro cymraes llun mawrth mercher iau gwener sadwrn sul iawn bob pob hynny hyn ysgol coleg"
                            + " gwersi gwers")
                    .split(" ", -1));

    private PlainWords() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
