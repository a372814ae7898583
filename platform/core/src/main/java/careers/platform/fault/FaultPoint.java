package careers.platform.fault;

/**
 * A named place where a test can end the process as a power cut would: the process started with
 * {@code -Dcareers.fault.halt-at=NAME} halts there with exit code 137, without any shutdown hook. Costs one comparison
 * of a constant otherwise.
 */
public final class FaultPoint {

    private static final int KILLED = 137;
    private static final String HALT_AT = System.getProperty("careers.fault.halt-at");

    private FaultPoint() {}

    public static void reached(String name) {
        if (HALT_AT != null && HALT_AT.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
