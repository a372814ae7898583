package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.Audience;
import careers.insight.campaign.RegionView;
import careers.platform.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign asked about, as far as answers can be counted. It carries no count of anything.
 *
 * @param campaign the campaign
 * @param concepts the concepts, by name
 * @param regions the regions of its sampling frame; none where it had no frame
 */
public record ConceptsView(UUID campaign, List<Concept> concepts, List<RegionView> regions) {

    /** Copies the lists. */
    public ConceptsView {
        concepts = List.copyOf(concepts);
        regions = List.copyOf(regions);
    }

    static ConceptsView of(UUID campaign, List<AskedQuestion> asked, List<RegionView> regions) {
        var byConcept = asked.stream()
                .collect(Collectors.groupingBy(AskedQuestion::name, LinkedHashMap::new, Collectors.toList()));
        return new ConceptsView(
                campaign,
                byConcept.entrySet().stream()
                        .map(each -> new Concept(
                                each.getKey(),
                                each.getValue().stream().map(Asked::of).toList()))
                        .toList(),
                regions);
    }

    /**
     * One concept.
     *
     * @param concept its name, for the parameter {@code concept}
     * @param asked how each group was asked
     */
    public record Concept(String concept, List<Asked> asked) {}

    /**
     * How one group was asked.
     *
     * @param audience the group
     * @param form how it is answered
     * @param comparability how far it may be compared
     * @param question the question
     */
    @Schema(name = "AskedConcept")
    public record Asked(Audience audience, Form form, Comparability comparability, Text question) {
        static Asked of(AskedQuestion asked) {
            return new Asked(asked.audience(), asked.form(), asked.comparability(), asked.question());
        }
    }
}
