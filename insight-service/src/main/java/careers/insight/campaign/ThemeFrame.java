package careers.insight.campaign;

import careers.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of {@code survey.theme-frame.published}: the themes that texts are coded by. To the figures it is
 * a questionnaire with one question, of which each coded text is an answer.
 *
 * @param version its version, from 1
 * @param themes its themes
 */
public record ThemeFrame(
        @NotNull @Min(1) Integer version, @NotNull List<@NotNull @Valid Theme> themes) {

    /** The frame as a questionnaire. There is one, so its id is fixed. */
    public static final UUID ID = UUID.fromString("00000000-0000-8000-8000-7468656d6573");

    /** The concept and the variable of its one question. */
    public static final String THEMES = "themes";

    /** The key of its topic. */
    public static final String SUBJECT = "theme-frame";

    /** What a theme may be called. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private static final Text TITLE = new Text("Themes", "Themâu");

    /**
     * One theme.
     *
     * @param code what is stored
     * @param label what is read
     */
    public record Theme(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Text label) {}

    /** The frame as a questionnaire of no audience of its own. */
    InstrumentPublished asInstrument() {
        var codes = themes.stream()
                .map(theme -> new InstrumentPublished.Code(theme.code(), theme.label(), false))
                .toList();
        var variable = new InstrumentPublished.Variable(THEMES, "MULTI", THEMES, "EXACT", TITLE, codes, null, null);
        return new InstrumentPublished(ID, SUBJECT, Audience.LEARNER, version, TITLE, List.of(variable));
    }
}
