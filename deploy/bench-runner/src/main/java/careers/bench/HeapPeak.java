package careers.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The most heap that another Java process has used since it was reset, as its own memory pools say. */
final class HeapPeak implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;
    private final List<ObjectName> pools = new ArrayList<>();

    @SuppressWarnings("BanJNDI") // The address is what the process that we have started ourselves has just told us.
    HeapPeak(long pid) {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            var address = machine.startLocalManagementAgent();
            machine.detach();
            connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
            beans = connector.getMBeanServerConnection();
            for (var pool : beans.queryNames(new ObjectName("java.lang:type=MemoryPool,*"), null)) {
                if (beans.getAttribute(pool, "Type").equals("HEAP")) {
                    pools.add(pool);
                }
            }
        } catch (IOException | AttachNotSupportedException | JMException e) {
            throw new BenchFailure("The memory of process " + pid + " cannot be watched: " + e.getMessage(), e);
        }
    }

    void reset() {
        try {
            for (var pool : pools) {
                beans.invoke(pool, "resetPeakUsage", new Object[0], new String[0]);
            }
        } catch (IOException | JMException e) {
            throw new BenchFailure("The memory cannot be watched: " + e.getMessage(), e);
        }
    }

    /** MiB; the peaks of the pools added up, so rather too much than too little. */
    long mebibytes() {
        try {
            long bytes = 0;
            for (var pool : pools) {
                bytes += (Long) ((CompositeData) beans.getAttribute(pool, "PeakUsage")).get("used");
            }
            return bytes >> 20;
        } catch (IOException | JMException e) {
            throw new BenchFailure("The memory cannot be watched: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new BenchFailure("The memory cannot be watched: " + e.getMessage(), e);
        }
    }
}
