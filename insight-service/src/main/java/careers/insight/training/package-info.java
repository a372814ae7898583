/**
 * How the training runs, from places to payments. These are records of administration, not answers of people: the
 * OPERATIONAL profile shows exact counts to those who administer them.
 */
package careers.insight.training;
