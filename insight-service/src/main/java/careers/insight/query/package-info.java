/** What the query side of every feature shares: conditional answers, and cells of tables. */
package careers.insight.query;
