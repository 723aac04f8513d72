package se.bokskjuts.api.config;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import se.bokskjuts.api.problem.ProblemCode;

/**
 * What the server itself refuses before any page or call of ours is reached, as problem details.
 */
@Configuration
class ServerWords {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordsOfTheServer() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(Report.class.getName()));
  }

  /** Made by Tomcat by its name. An address that breaks %-coding, headers that are too long. */
  public static final class Report extends ErrorReportValve {
    private static final int FIRST_FAULT = 400;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < FIRST_FAULT
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem(status, request).getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        // The reader left before the answer was written: nobody to tell.
      }
    }

    private static String problem(int status, Request request) {
      ProblemCode code = status < 500 ? ProblemCode.UNREADABLE_REQUEST : ProblemCode.INTERNAL_FAULT;
      String language = request.getHeader("Accept-Language");
      boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
      ResourceBundle texts =
          ResourceBundle.getBundle("messages", Locale.forLanguageTag(english ? "en" : "sv"));
      ObjectNode problem = JsonMapper.builder().build().createObjectNode();
      problem.put("type", "/problems/" + code);
      problem.put("title", texts.getString("problem." + code + ".title"));
      problem.put("status", status);
      problem.put("detail", texts.getString("problem." + code + ".detail"));
      problem.put("instance", String.valueOf(request.getRequestURI()));
      problem.put("code", code.name());
      return problem.toString();
    }
  }
}
