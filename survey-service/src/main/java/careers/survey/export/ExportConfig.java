package careers.survey.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where exports lie and how many are made at once. */
@ConfigMapping(prefix = "careers.export")
interface ExportConfig {

    /** Folder of the files, shared by all instances of the service; made when it is not there. */
    @WithDefault("${java.io.tmpdir}/careers-survey-exports")
    Path folder();

    /** Exports that one instance makes at the same time, each with a database connection. */
    @WithDefault("1")
    int concurrency();

    /** How long a file can be fetched. */
    @WithDefault("PT24H")
    Duration keptFor();

    /** How long a run may be silent before another instance takes it for dead and begins anew. */
    @WithDefault("PT30S")
    Duration lease();

    /** Pause after looking for work and finding none. */
    @WithDefault("PT0.5S")
    Duration idle();
}
