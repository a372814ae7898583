/**
 * Careers leaders and their appointments at establishments. The only personal data of this service: it is
 * in no event, no log and no address. Other features ask {@link careers.training.leader.LeaderService}.
 */
package careers.training.leader;
