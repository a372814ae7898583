package careers.survey.freetext;

import careers.survey.freetext.theme.Theme;
import careers.survey.freetext.theme.ThemeFrame;
import java.util.List;

/** Event {@code survey.theme-frame.published}: what the theme codes of texts mean from now on. */
record ThemeFramePublished(int version, List<ThemeLabel> themes) {

    static final String TYPE = "survey.theme-frame.published";
    /** There is one frame; its versions are the versions of the aggregate. */
    static final String AGGREGATE = "theme-frame";

    record ThemeLabel(String code, Theme.InBoth label) {}

    static ThemeFramePublished of(int version, ThemeFrame frame) {
        return new ThemeFramePublished(
                version,
                frame.themes().stream()
                        .map(theme -> new ThemeLabel(theme.code(), theme.label()))
                        .toList());
    }
}
