package careers.survey.batch;

import careers.survey.response.Submitter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A batch with lines that wait.
 *
 * @param done the numbers of the lines that have their receipt
 */
record UnfinishedBatch(
        UUID key, UUID campaignId, BatchContent content, Submitter submitter, String traceparent, Set<Integer> done) {

    Stream<BatchContent.Line> waiting() {
        List<BatchContent.Line> lines = content.lines();
        return lines.stream().filter(line -> !done.contains(line.number()));
    }
}
