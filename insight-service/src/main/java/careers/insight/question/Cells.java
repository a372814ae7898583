package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.campaign.Audience;
import careers.insight.campaign.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every cell a campaign can have a figure in, from its questionnaires alone: that there is a cell says nothing about anybody.
 * A cell is one answer to one question by one group of one campaign, so cells are chosen and never combined.
 */
@ApplicationScoped
class Cells {

    private final Questionnaires questionnaires;

    Cells(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The cells of a campaign, in a fixed order. */
    List<Cell> of(UUID campaign) {
        var cells = new ArrayList<Cell>();
        questionnaires.asked(campaign).forEach(asked -> add(campaign, asked, cells));
        var themes = questionnaires.themes();
        for (var text : questionnaires.texts(campaign)) {
            for (var language : Themes.LANGUAGES) {
                themes.stream()
                        .filter(theme -> !theme.missing())
                        .forEach(theme -> cells.add(
                                new Cell(campaign, text.concept(), language, null, theme.code(), text.audience())));
            }
        }
        return cells;
    }

    private static void add(UUID campaign, AskedQuestion asked, List<Cell> cells) {
        var items = asked.items().isEmpty()
                ? Stream.of((String) null)
                : asked.items().stream().map(Option::code);
        items.forEach(item -> asked.options().stream()
                .filter(option -> !option.missing())
                .forEach(option ->
                        cells.add(new Cell(campaign, asked.name(), null, item, option.code(), asked.audience()))));
    }

    /**
     * Where a figure can be.
     *
     * @param language of texts; null for answers that are chosen
     * @param item row or activity; null for a plain question
     */
    record Cell(UUID campaign, String concept, String language, String item, String code, Audience audience) {}

    /** What cells differ by. Nothing else divides people, so nothing else can be asked for. */
    enum Dimension {
        CAMPAIGN(cell -> cell.campaign().toString()),
        AUDIENCE(cell -> cell.audience().name()),
        CONCEPT(Cell::concept),
        ITEM(Cell::item),
        CODE(Cell::code),
        LANGUAGE(Cell::language);

        private static final Map<String, Dimension> BY_ID =
                Stream.of(values()).collect(Collectors.toMap(Dimension::id, each -> each));

        private final Function<Cell, String> value;

        Dimension(Function<Cell, String> value) {
            this.value = value;
        }

        /** The value of a cell; null where the cell has none. */
        String of(Cell cell) {
            return value.apply(cell);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The dimension of this name; null where there is none. */
        static Dimension named(String id) {
            return BY_ID.get(id);
        }

        static List<String> ids() {
            return Stream.of(values()).map(Dimension::id).toList();
        }
    }
}
