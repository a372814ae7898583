/** The story of the system, told through its public API only: what a partner's software would do, step by step. */
package careers.demo;
