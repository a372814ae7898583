package careers.training.establishment;

import java.util.List;

/**
 * One difference between a file and the register.
 *
 * @param position its place in the report, from 1
 * @param subject the reference of an establishment, or a link as {@code 900001 SUCCESSOR 900002}
 * @param fields the values that changed; none for what vanished
 */
public record ImportChangeView(
        long position, String subject, RegisterChange.Kind change, List<RegisterChange.Field> fields) {}
