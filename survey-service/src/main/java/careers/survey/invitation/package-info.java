/**
 * Invitations: a code lets one response in, once, and cannot be joined to it afterwards. What is kept of a code is a keyed
 * hash; what is kept of its use is that it was used. A response row and the invitation that let it in are written by one
 * transaction, which PostgreSQL notes in both rows; {@link careers.survey.invitation.InvitationMixing} rewrites used
 * invitations together until nothing pairs them any more.
 */
package careers.survey.invitation;
