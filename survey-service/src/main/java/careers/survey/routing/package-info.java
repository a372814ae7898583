/**
 * Which question is asked of whom: routing, rules across questions, computed values and quotas, all in CEL. Free of
 * frameworks but for CEL itself. A questionnaire's rules are checked and compiled once; evaluating them needs no lock.
 */
package careers.survey.routing;
