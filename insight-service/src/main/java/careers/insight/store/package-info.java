/**
 * The service's own PostgreSQL, spoken to in SQL. Facts are written a row at a time by the hundred and read as sums; an
 * object mapper would add a step and no meaning. Statements are constants, values are always bound.
 */
package careers.insight.store;
