package careers.launcher;

/** What a person needs to know once everything is ready. */
final class Welcome {

    private Welcome() {}

    static String to(Options options) {
        return options.infrastructureOnly() ? infrastructure(options) : everything(options);
    }

    private static String infrastructure(Options options) {
        var topology = options.topology();
        return """

                PostgreSQL  %s  (survey, training, insight: user and password as the database)
                Kafka       %s
                Keycloak    %s  (console: admin / demo; realm: careers)

                Ctrl-C stops everything; the data stay in %s.
                """.formatted(
                        topology.databaseUrl("survey"),
                        topology.bootstrapServers(),
                        topology.keycloakUrl(),
                        options.runFolder().resolve("data"));
    }

    private static String everything(Options options) {
        var topology = options.topology();
        return """

                Everything is ready.
                  API         %1$s
                  Keycloak    %2$s  (console: admin / demo; realm: careers)
                  PostgreSQL  %3$s  (also training, insight; user and password as the database)
                  Kafka       %4$s
                  Logs        %5$s

                Demo people, password demo: priya.admin  asha.approver  bryn.approver  owen.payments  ana.analyst  idris.auditor
                                            ines.interviewer  tegwen.translator  rhian.reviewer  rob.reviewer  selma.senior  lena.leader  fflur.funder
                Demo clients, secret demo-secret: respondent-client  school-client  school-client-2  provider-client-1  provider-client-2

                Try in another terminal:
                  deploy/demo%8$s
                  TOKEN=$(curl -s %6$s -d grant_type=password -d client_id=demo-console -d username=ana.analyst -d password=demo | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" '%1$s%7$s'

                Ctrl-C stops everything; the data stay. Start empty with: deploy/up --fresh
                """.formatted(
                        topology.gatewayUrl(),
                        topology.keycloakUrl(),
                        topology.databaseUrl("survey"),
                        topology.bootstrapServers(),
                        options.runFolder().resolve("logs"),
                        topology.tokenUrl(),
                        "/api/insight/v1/training-funnel",
                        topology.basePort() == Topology.DEFAULT_BASE_PORT ? "" : " --port-base " + topology.basePort());
    }
}
