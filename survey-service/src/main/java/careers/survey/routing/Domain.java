package careers.survey.routing;

import java.util.List;

/**
 * The answers to one question that are tried.
 *
 * @param answers null stands for leaving it out
 * @param complete whether every other answer leads where one of these does
 */
record Domain(List<Object> answers, boolean complete) {}
