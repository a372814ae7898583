package careers.survey.freetext.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases to look for, all at once. A phrase is written in words: {@code a|b} is either, {@code word*} every word that
 * begins so (four letters at least), {@code ...} up to three words in between. Welsh phrases are written unmutated and
 * found in every mutation. What is looked through is read with capitals, accents, apostrophes, hidden characters, figures
 * for letters, letters set apart and letters drawn out put right first.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseBook<T> {

    private static final int GAP_WORDS = 3;

    private final Node<T> root = new Node<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, List<T>> joined = new HashMap<>();

    /** A place in the tree of phrases. */
    private static final class Node<T> {

        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> labels = new ArrayList<>();
        private Node<T> afterGap;
    }

    /** Somewhere within a phrase: how many words may still come in between, and where the phrase began. */
    private record Reached<T>(Node<T> node, int spare, int start) {}

    /** A phrase found between two places of the original text. */
    public record Match<T>(T label, int start, int end) {}

    /** Adds a phrase; one without any word is ignored. */
    public PhraseBook<T> add(String phrase, T label, boolean welsh) {
        List<Node<T>> ends = List.of(root);
        List<String> whole = new ArrayList<>(List.of(""));
        for (String part : FoldedText.of(phrase).toString().replace("'", "").split("[\\s-]+", -1)) {
            if (part.equals("...")) {
                ends = ends.stream().map(PhraseBook::gapOf).toList();
                whole.clear();
            } else if (!part.isEmpty()) {
                String[] either = part.split("\\|", -1);
                ends = step(ends, either, welsh);
                whole = joinedWith(whole, either);
            }
        }
        ends.stream().filter(end -> end != root).forEach(end -> end.labels.add(label));
        whole.stream()
                .filter(word -> word.length() >= Vocabulary.SHORTEST_PREFIX && word.indexOf('*') < 0)
                .forEach(word ->
                        joined.computeIfAbsent(word, none -> new ArrayList<>()).add(label));
        return this;
    }

    private static <T> Node<T> gapOf(Node<T> node) {
        if (node.afterGap == null) {
            node.afterGap = new Node<>();
        }
        return node.afterGap;
    }

    private List<Node<T>> step(List<Node<T>> from, String[] either, boolean welsh) {
        List<Node<T>> reached = new ArrayList<>();
        for (String word : either) {
            vocabulary.add(word, welsh);
            from.forEach(node -> reached.add(node.next.computeIfAbsent(word, none -> new Node<>())));
        }
        return reached;
    }

    private static List<String> joinedWith(List<String> beginnings, String[] either) {
        List<String> longer = new ArrayList<>();
        for (String beginning : beginnings) {
            for (String word : either) {
                longer.add(beginning + word);
            }
        }
        return longer;
    }

    /** Every phrase in the text, in the order in which they end. */
    public List<Match<T>> find(FoldedText text) {
        List<Match<T>> found = new ArrayList<>();
        List<Reached<T>> reached = new ArrayList<>();
        new WordReader(Words.of(text), vocabulary).read((word, start, end) -> {
            joined.getOrDefault(word, List.of())
                    .forEach(label -> found.add(new Match<>(label, text.start(start), text.end(end))));
            List<Reached<T>> before = List.copyOf(reached);
            reached.clear();
            reached.addAll(advance(before, vocabulary.meanings(word), start));
            reached.stream()
                    .filter(now -> now.spare() < 0)
                    .forEach(now -> now.node()
                            .labels
                            .forEach(label -> found.add(new Match<>(label, text.start(now.start()), text.end(end)))));
        });
        return found;
    }

    /** All places after one more word; of two ways to the same place the one that may still skip more words. */
    private Collection<Reached<T>> advance(List<Reached<T>> before, Collection<String> meanings, int start) {
        Map<Node<T>, Reached<T>> after = new LinkedHashMap<>();
        for (Reached<T> place : before) {
            for (String meaning : meanings) {
                arrive(place.node().next.get(meaning), place.start(), after);
            }
            if (place.spare() > 0) {
                after.putIfAbsent(place.node(), new Reached<>(place.node(), place.spare() - 1, place.start()));
            }
        }
        for (String meaning : meanings) {
            arrive(root.next.get(meaning), start, after);
        }
        return after.values();
    }

    private static <T> void arrive(Node<T> node, int start, Map<Node<T>, Reached<T>> after) {
        if (node != null) {
            after.put(node, new Reached<>(node, -1, start));
            if (node.afterGap != null) {
                after.put(node.afterGap, new Reached<>(node.afterGap, GAP_WORDS, start));
            }
        }
    }
}
