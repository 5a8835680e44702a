package io.dunlin.account.document.rendering;

import module java.base;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import org.springframework.stereotype.Component;

/** Renders documents as XHTML, which browsers and the renderer of PDF both read. */
@Component
class HtmlRenderer {

  private static final String ILLEGAL_IN_XML =
      "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final Handlebars handlebars =
      new Handlebars(new ClassPathTemplateLoader("/papers", ".hbs"))
          .with(new ConcurrentMapTemplateCache())
          .with(HtmlRenderer::escape)
          .prettyPrint(true);
  private final RenderingSettings settings;

  HtmlRenderer(RenderingSettings settings) {
    this.settings = settings;
  }

  String render(DocumentModel document) {
    Map<String, Object> shown = new HashMap<>(document.shown());
    shown.put("company", settings.company());
    shown.put("on", document.on().toString());
    try {
      return handlebars.compile(document.template()).apply(shown);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot render " + document.template(), e);
    }
  }

  private static CharSequence escape(CharSequence value) {
    String legal = value.toString().replaceAll(ILLEGAL_IN_XML, "\uFFFD");
    return String.valueOf(EscapingStrategy.HTML_ENTITY.escape(legal));
  }
}
