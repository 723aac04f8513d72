package se.bokskjuts.api.config;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** The one road network of the process. */
@Configuration
class RoadsConfig {
  @Bean(destroyMethod = "close")
  RoadNetwork roadNetwork(ServeSettings settings) {
    ServeSettings.Roads roads = settings.roads();
    RoadSettings source =
        roads.file().isBlank()
            ? RoadSettings.builtIn()
            : RoadSettings.osm(Path.of(roads.file()), roads.cache());
    return RoadNetwork.open(source.withWinterFactor(roads.winterFactor()));
  }
}
