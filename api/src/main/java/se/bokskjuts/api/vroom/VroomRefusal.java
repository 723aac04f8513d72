package se.bokskjuts.api.vroom;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import se.bokskjuts.api.problem.Fault;

/**
 * A call that gets no routes, with VROOM's code and the status that vroom-express sends with it.
 */
final class VroomRefusal extends RuntimeException {
  private static final int FAULTS_IN_TEXT = 3;

  /** VROOM's codes; the last is vroom-express's. */
  enum Code {
    INTERNAL(1, HttpStatus.INTERNAL_SERVER_ERROR),
    INPUT(2, HttpStatus.BAD_REQUEST),
    ROUTING(3, HttpStatus.INTERNAL_SERVER_ERROR),
    TOO_LARGE(4, HttpStatus.PAYLOAD_TOO_LARGE),
    BUSY(1, HttpStatus.SERVICE_UNAVAILABLE);

    final int number;
    final HttpStatus status;

    Code(int number, HttpStatus status) {
      this.number = number;
      this.status = status;
    }
  }

  private final Code code;
  private final transient List<Fault> faults;

  private VroomRefusal(Code code, String text, List<Fault> faults) {
    super(text);
    this.code = code;
    this.faults = faults;
  }

  static VroomRefusal of(Code code, String text) {
    return new VroomRefusal(code, text, List.of());
  }

  /** The first faults stand in the text, all of them beside it. */
  static VroomRefusal of(Code code, List<Fault> faults) {
    String text =
        faults.stream()
            .limit(FAULTS_IN_TEXT)
            .map(f -> f.hint().isEmpty() ? f.detail() : f.detail() + " " + f.hint())
            .collect(Collectors.joining(" "));
    int more = faults.size() - FAULTS_IN_TEXT;
    return new VroomRefusal(code, more > 0 ? text + " … and " + more + " more." : text, faults);
  }

  Code code() {
    return code;
  }

  List<Fault> faults() {
    return faults;
  }
}
