package careers.training.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One table of a life cycle. A pair of state and command that is not in the table is refused; the same
 * edges stand in the database's {@code state_edge} table as the second wall.
 *
 * @param <S> the states
 * @param <C> the commands
 */
public final class LifeCycle<S extends Enum<S>, C extends Enum<C>> {

    private final List<Edge<S, C>> edges;

    private LifeCycle(List<Edge<S, C>> edges) {
        this.edges = edges;
    }

    /**
     * A table without any edge yet. It names its types, and each edge is added by a call of its own: to find out the types of
     * fifty edges together took the compiler half a minute.
     */
    public static <S extends Enum<S>, C extends Enum<C>> LifeCycle<S, C> empty() {
        return new LifeCycle<>(List.of());
    }

    /** This table and one edge more: who has {@code role} may lead {@code from} to {@code to} by {@code command}. */
    public LifeCycle<S, C> edge(S from, C command, S to, String role) {
        return new LifeCycle<>(Stream.concat(edges.stream(), Stream.of(new Edge<>(from, command, to, role)))
                .toList());
    }

    /** The state after the command, or nothing when the state does not know it. */
    public Optional<S> next(S from, C command) {
        return edges.stream()
                .filter(edge -> edge.from() == from && edge.command() == command)
                .map(Edge::to)
                .findFirst();
    }

    /** The commands the state knows and the caller has the role for, in the order of the table. */
    public List<C> allowed(S from, Predicate<String> hasRole) {
        return edges.stream()
                .filter(edge -> edge.from() == from && hasRole.test(edge.role()))
                .map(Edge::command)
                .distinct()
                .toList();
    }

    /** The whole table. */
    public List<Edge<S, C>> edges() {
        return edges;
    }

    /** One permitted step. */
    public record Edge<S extends Enum<S>, C extends Enum<C>>(S from, C command, S to, String role) {}
}
