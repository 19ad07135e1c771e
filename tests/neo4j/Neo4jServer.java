import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Neo4j Community for the tests: `java -cp 'lib/*' Neo4jServer.java FOLDER PORT [SETTINGS]`, until its input ends. */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    var builder = new DatabaseManagementServiceBuilder(Path.of(arguments[0]));
    if (arguments.length > 2) builder.loadPropertiesFromFile(Path.of(arguments[2]));
    var server = builder
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(1))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    // The tests hold this process by its input: when they end, however they end, so does the server.
    System.in.transferTo(System.out);
    System.exit(0);
  }
}
