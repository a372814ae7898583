/**
 * What this service tells others, for reading again: the feed of all changes, the ledger of each campaign, and replays to
 * the topics. The numbers are the platform's; here is only who may read them and how they are shown.
 */
package careers.survey.feed;
