package se.bokskjuts.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.access.Answer;
import se.bokskjuts.data.access.AnsweredCalls;
import se.bokskjuts.data.access.AnsweredCalls.Found;

/** A call repeated under the same Idempotency-Key gets the first one's answer and does nothing. */
@Component
public class IdempotentCalls {
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 200;

  private final AnsweredCalls calls;
  private final ObjectMapper json;

  IdempotentCalls(AnsweredCalls calls, ObjectMapper json) {
    this.calls = calls;
    this.json = json;
  }

  /**
   * @param request what is asked, in words: the same key with other words is refused
   */
  public ResponseEntity<Object> once(
      String caller,
      Optional<String> key,
      String request,
      Supplier<? extends ResponseEntity<?>> call) {
    if (key.isEmpty()) {
      return copyOf(call.get());
    }
    String checked = checked(key.get());
    Found found = calls.claim(caller, checked, hashOf(request));
    if (found instanceof Found.Answered answered) {
      return replay(answered.answer());
    }
    if (found instanceof Found.Running) {
      throw RefusedException.of(ProblemCode.KEY_STILL_RUNNING);
    }
    if (found instanceof Found.OtherRequest) {
      throw RefusedException.of(ProblemCode.KEY_REUSED);
    }
    return callAndKeep(caller, checked, call);
  }

  /** The key is free again only where the call failed: what was done is not done twice. */
  private ResponseEntity<Object> callAndKeep(
      String caller, String key, Supplier<? extends ResponseEntity<?>> call) {
    ResponseEntity<?> answer;
    try {
      answer = call.get();
    } catch (RuntimeException e) {
      calls.release(caller, key);
      throw e;
    }
    @Nullable URI location = answer.getHeaders().getLocation();
    String address = location == null ? "" : location.toString();
    calls.keep(
        caller, key, new Answer(answer.getStatusCode().value(), address, bytes(answer.getBody())));
    return copyOf(answer);
  }

  private byte[] bytes(@Nullable Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResponseEntity<Object> replay(Answer answer) {
    try {
      ResponseEntity.BodyBuilder again =
          ResponseEntity.status(answer.status()).header(REPLAYED, "true");
      if (!answer.location().isEmpty()) {
        again.location(URI.create(answer.location()));
      }
      return again.body(json.readTree(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResponseEntity<Object> copyOf(ResponseEntity<?> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  private static String checked(String key) {
    String text = key.strip();
    if (text.isEmpty() || text.length() > LONGEST_KEY || !text.chars().allMatch(c -> c > 31)) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "Idempotency-Key", "");
    }
    return text;
  }

  private static byte[] hashOf(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
