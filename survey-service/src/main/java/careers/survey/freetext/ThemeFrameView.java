package careers.survey.freetext;

import careers.survey.freetext.theme.Theme;
import java.time.Instant;
import java.util.List;

/** A version of the theme frame. */
public record ThemeFrameView(int version, Instant publishedAt, List<Theme> themes) {}
