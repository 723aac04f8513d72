package se.bokskjuts.api.paper;

import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page templates of paper, with texts from {@link Words}. Everything printed is escaped. */
final class Templates {
  private static final String WORDS = "words";
  private static final SpringTemplateEngine ENGINE = engine();

  private Templates() {}

  static String fill(String template, Words words, Map<String, Object> values) {
    Context context = new Context(words.locale(), values);
    context.setVariable(WORDS, words);
    return ENGINE.process(template, context);
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("paper/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    // XML: the PDF renderer reads XML, and knows no HTML names such as &ouml;.
    resolver.setTemplateMode(TemplateMode.XML);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new FromWords());
    return engine;
  }

  private static final class FromWords extends AbstractMessageResolver {
    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      return ((Words) context.getVariable(WORDS))
          .text(key, values == null ? new Object[0] : values);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      throw new IllegalArgumentException("paper has no text " + key);
    }
  }
}
