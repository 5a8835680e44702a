package io.dunlin.account.document.rendering;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes papers as pages: XHTML, which is what browsers and the printer of PDF both read. */
@Component
class HtmlRenderer {

  private static final String ILLEGAL_IN_XML =
      "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final Handlebars handlebars =
      new Handlebars(new ClassPathTemplateLoader("/papers", ".hbs"))
          .with(new ConcurrentMapTemplateCache())
          .with(HtmlRenderer::escape)
          .prettyPrint(true);
  private final PaperSettings settings;

  HtmlRenderer(PaperSettings settings) {
    this.settings = settings;
  }

  String page(Paper paper) {
    Map<String, Object> shown = new HashMap<>(paper.shown());
    shown.put("company", settings.company());
    shown.put("on", paper.on().toString());
    try {
      return handlebars.compile(paper.template()).apply(shown);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot print " + paper.template(), e);
    }
  }

  private static CharSequence escape(CharSequence value) {
    String legal = value.toString().replaceAll(ILLEGAL_IN_XML, "\uFFFD");
    return String.valueOf(EscapingStrategy.HTML_ENTITY.escape(legal));
  }
}
