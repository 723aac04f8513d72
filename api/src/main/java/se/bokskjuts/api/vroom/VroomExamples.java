package se.bokskjuts.api.vroom;

/** What the API's description shows; a test posts each. */
final class VroomExamples {
  /** Two jobs and a shipment with a matrix of one's own. */
  static final String OWN_MATRIX =
      """
      {
        "vehicles": [
          {"id": 1, "start_index": 0, "end_index": 0, "capacity": [4], "time_window": [0, 28800],
           "breaks": [{"id": 1, "time_windows": [[10800, 14400]], "service": 1800}]}
        ],
        "jobs": [
          {"id": 11, "location_index": 1, "delivery": [2], "service": 300},
          {"id": 12, "location_index": 2, "pickup": [1], "service": 300, "time_windows": [[7200, 18000]]}
        ],
        "shipments": [
          {"amount": [1],
           "pickup": {"id": 21, "location_index": 2, "service": 120},
           "delivery": {"id": 22, "location_index": 3, "service": 120}}
        ],
        "matrices": {
          "car": {"durations": [[0, 3300, 2400, 5100], [3300, 0, 1900, 2600],
                                [2400, 1900, 0, 3100], [5100, 2600, 3100, 0]]}
        }
      }
      """;

  /** Falun to Leksand and Mora along our own roads, with the line to draw. */
  static final String OUR_ROADS =
      """
      {
        "vehicles": [{"id": 1, "start": [15.6315, 60.6036], "end": [15.6315, 60.6036]}],
        "jobs": [
          {"id": 1, "description": "Leksand", "location": [14.9998, 60.7303], "service": 300},
          {"id": 2, "description": "Mora", "location": [14.5432, 61.0070], "service": 300}
        ],
        "options": {"g": true}
      }
      """;

  private VroomExamples() {}
}
