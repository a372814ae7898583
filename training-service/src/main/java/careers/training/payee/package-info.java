/**
 * Who is paid for an establishment: itself, or a payee that one person proposed and another approved. Payees are
 * references (a local authority, a provider number, a vendor number); there are no bank details.
 */
package careers.training.payee;
