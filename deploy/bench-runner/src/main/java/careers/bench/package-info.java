/** Measures the packaged system against what its own database can do on the same machine in the same run. */
package careers.bench;
