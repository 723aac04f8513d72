package se.bokskjuts.routing;

import static se.bokskjuts.routing.RoadFaultCode.ROADS_CACHE_UNWRITABLE;
import static se.bokskjuts.routing.RoadFaultCode.ROADS_FILE_BROKEN;
import static se.bokskjuts.routing.RoadFaultCode.ROADS_FILE_EMPTY;
import static se.bokskjuts.routing.RoadFaultCode.ROADS_FILE_MISSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imported OpenStreetMap files on disk, one directory per content of the file and van, so that a
 * changed file is imported anew. An import is made aside and moved into place whole: one that was
 * killed, or two at once, leave nothing half-made.
 */
final class OsmCache {
  private static final Logger LOG = LoggerFactory.getLogger(OsmCache.class);
  private static final String NAMES_FILE = "place-names.tsv";

  private OsmCache() {}

  static RoadStore open(Path file, RoadSettings settings, String format) {
    String content = content(file, settings, format);
    Path directory = settings.cacheDirectory().resolve("roads-" + content);
    if (Files.isDirectory(directory)) {
      try {
        return load(directory, settings, content);
      } catch (RuntimeException | IOException e) {
        LOG.warn("the imported roads in {} cannot be read; importing again", directory);
        delete(directory);
      }
    }
    importInto(directory, file, settings);
    try {
      return load(directory, settings, content);
    } catch (RuntimeException | IOException e) {
      throw RoadFaults.of(
          ROADS_CACHE_UNWRITABLE,
          "The roads imported into " + directory + " cannot be read again: " + e.getMessage());
    }
  }

  private static String content(Path file, RoadSettings settings, String format) {
    if (!Files.isRegularFile(file)) {
      throw RoadFaults.of(
          ROADS_FILE_MISSING,
          "The road file "
              + file
              + " does not exist or is no file. Set the path of an OpenStreetMap extract.");
    }
    try {
      return Fingerprint.begin().add(format).add(file).add(settings.van().fingerprint()).end();
    } catch (IOException e) {
      throw RoadFaults.of(
          ROADS_FILE_MISSING, "The road file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static RoadStore load(Path directory, RoadSettings settings, String content)
      throws IOException {
    List<RoadMap.Name> names =
        Files.readAllLines(directory.resolve(NAMES_FILE)).stream().map(OsmCache::name).toList();
    return new RoadStore(GraphHopperRoads.ofImported(directory, settings), names, content);
  }

  private static void importInto(Path directory, Path file, RoadSettings settings) {
    Path aside = makeDirectoryBeside(directory);
    try {
      importAside(aside, file, settings.van());
      Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(directory)) {
        throw RoadFaults.of(
            ROADS_CACHE_UNWRITABLE, "The roads cannot be kept in " + directory + ": " + e);
      }
    } finally {
      delete(aside);
    }
  }

  private static Path makeDirectoryBeside(Path directory) {
    Path parent = directory.toAbsolutePath().getParent();
    try {
      Files.createDirectories(parent);
      return Files.createDirectory(parent.resolve("import-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw RoadFaults.of(
          ROADS_CACHE_UNWRITABLE,
          "The cache directory of the roads, "
              + parent
              + ", cannot be written. Set another, or its permissions.");
    }
  }

  private static void importAside(Path aside, Path file, VanProfile van) throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      GraphHopperImport.importOsm(file, aside, van);
      GraphHopperImport.placeNames(file).forEach(name -> lines.add(line(name)));
    } catch (Exception e) {
      LOG.debug("import of {} failed", file, e);
      throw refused(file, String.valueOf(e.getMessage()));
    }
    Files.write(aside.resolve(NAMES_FILE), lines);
  }

  private static RoadFaults refused(Path file, String cause) {
    return cause.contains("must not be empty")
        ? withoutRoads(RoadSource.osm(file))
        : RoadFaults.of(
            ROADS_FILE_BROKEN,
            "The road file "
                + file
                + " is no OpenStreetMap file (.osm.pbf, .osm, .osm.gz) or a broken one. Fetch it"
                + " anew, or set another.");
  }

  static RoadFaults withoutRoads(RoadSource source) {
    return RoadFaults.of(
        ROADS_FILE_EMPTY,
        source
            + " has no road that the van may drive. Set an OpenStreetMap extract with roads, or a"
            + " smaller van.");
  }

  private static String line(RoadMap.Name name) {
    String text = name.text().replaceAll("[\\t\\r\\n]", " ");
    return String.join(
        "\t",
        name.kind().name(),
        String.valueOf(name.point().lat()),
        String.valueOf(name.point().lon()),
        text);
  }

  private static RoadMap.Name name(String line) {
    String[] parts = line.split("\t", 4);
    return new RoadMap.Name(
        parts[3],
        RoadMap.NameKind.valueOf(parts[0]),
        new RoadPoint(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted", directory);
    }
  }
}
