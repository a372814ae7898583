package careers.survey.freetext;

/**
 * A part of a text.
 *
 * @param start first character, counted in UTF-16 code units from 0
 * @param end the character after the last
 */
public record TextPart(int start, int end) {}
