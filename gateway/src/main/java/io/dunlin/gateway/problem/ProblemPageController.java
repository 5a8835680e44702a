package io.dunlin.gateway.problem;

import module java.base;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages to which the type of a problem leads: for people and for programs. */
@RestController
@RequestMapping("/problems")
class ProblemPageController {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>%1$s</title></head>
      <body>
      <h1>%1$s</h1>
      %2$s
      </body>
      </html>
      """;

  record Explained(String type, String title, String explanation) {

    static Explained of(ProblemCatalogue entry) {
      return new Explained("/problems/" + entry.typeName(), entry.title(), entry.explanation());
    }

    String line() {
      return "<dt><a href=\"%s\">%s</a></dt><dd>%s</dd>"
          .formatted(type, HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(explanation));
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<Explained> all() {
    return Arrays.stream(ProblemCatalogue.values()).map(Explained::of).toList();
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String allAsPage() {
    String lines = all().stream().map(Explained::line).collect(Collectors.joining("\n"));
    return PAGE.formatted("Problems", "<dl>\n" + lines + "\n</dl>");
  }

  @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  Explained one(@PathVariable String name) {
    return ProblemCatalogue.find(name)
        .map(Explained::of)
        .orElseThrow(() -> Problem.notFound("A problem of this name"));
  }

  @GetMapping(path = "/{name}", produces = MediaType.TEXT_HTML_VALUE)
  String oneAsPage(@PathVariable String name) {
    Explained explained = one(name);
    return PAGE.formatted(
        HtmlUtils.htmlEscape(explained.title()),
        "<p>%s</p>".formatted(HtmlUtils.htmlEscape(explained.explanation())));
  }
}
