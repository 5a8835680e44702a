package io.dunlin.dunning.template;

import module java.base;

/**
 * Checks the tags of a template before it is published: which there are, that each has a value, and
 * that what is opened is closed. A customer never sees a tag or a gap.
 */
final class TemplateTags {

  private static final Pattern VARIABLE = Pattern.compile("\\w+");
  private static final Pattern OPENING = Pattern.compile("#(if|unless|each) +(\\w+)");
  private static final Pattern CLOSING = Pattern.compile("/(if|unless|each)");
  private static final int DEEPEST = 5;
  private static final Pattern PARTIAL = Pattern.compile("> *(\\w+)");

  private final String text;
  private final boolean subject;
  private final List<String> faults = new ArrayList<>();
  private boolean hasInvoices;
  private final Deque<Opened> open = new ArrayDeque<>();

  private TemplateTags(String text, boolean subject) {
    this.text = text;
    this.subject = subject;
  }

  /** A block that is not closed yet; in one that has an {@code else} another has no meaning. */
  private record Opened(String block, int line, boolean hasElse) {}

  /** All that is wrong with a body, each with its line. */
  static List<String> faultsOfBody(String body) {
    return new TemplateTags(body, false).check();
  }

  /** All that is wrong with a subject, which has neither lists nor tables. */
  static List<String> faultsOfSubject(String subject) {
    return new TemplateTags(subject, true).check();
  }

  private List<String> check() {
    int from = text.indexOf("{{");
    while (from >= 0) {
      int end = text.indexOf("}}", from);
      if (end < 0) {
        fault(from, "{{ is never closed by }}");
        break;
      }
      check(from, end);
      from = text.indexOf("{{", end + 2);
    }
    open.forEach(
        block -> faults.add(at(block.line, "{{#%s}} is never closed".formatted(block.block))));
    return faults;
  }

  private void check(int from, int end) {
    String tag = text.substring(from + 2, end).strip();
    if (from > 0 && text.charAt(from - 1) == '\\') {
      fault(from, "a backslash before {{ is not possible");
    } else if (tag.startsWith("{") || text.startsWith("}", end + 2)) {
      fault(from, "use two braces, not three");
    } else {
      check(from, tag);
    }
  }

  private void check(int from, String tag) {
    Matcher opening = OPENING.matcher(tag);
    Matcher closing = CLOSING.matcher(tag);
    Matcher partial = PARTIAL.matcher(tag);
    if (opening.matches()) {
      open(from, opening.group(1), opening.group(2));
    } else if (closing.matches()) {
      close(from, closing.group(1));
    } else if (tag.equals("else")) {
      checkElse(from);
    } else if (partial.matches()) {
      checkPartial(from, partial.group(1));
    } else if (VARIABLE.matcher(tag).matches()) {
      known(from, tag, isInEach() ? TemplateModel.OF_INVOICE : TemplateModel.VARIABLES);
    } else {
      fault(
          from,
          "{{%s}} is no tag; there are a variable, #if, #unless, #each, else and > invoices"
              .formatted(tag));
    }
  }

  private void open(int from, String block, String variable) {
    if (block.equals("each")) {
      if (subject || isInEach()) {
        fault(from, "{{#each}} is possible in the body only, and not within another");
      }
      known(from, variable, List.of(TemplateModel.INVOICES));
      listInvoices(from);
    } else {
      known(from, variable, isInEach() ? TemplateModel.OF_INVOICE : TemplateModel.CONDITIONS);
    }
    if (open.size() == DEEPEST) {
      fault(from, "at most %d blocks are possible within each other".formatted(DEEPEST));
    }
    open.push(new Opened(block, line(from), false));
  }

  private void close(int from, String block) {
    if (open.isEmpty() || !open.peek().block.equals(block)) {
      fault(from, "{{/%s}} closes nothing that is open here".formatted(block));
    } else {
      open.pop();
    }
  }

  private void checkElse(int from) {
    if (open.isEmpty() || open.peek().block.equals("each")) {
      fault(from, "{{else}} belongs within {{#if}} or {{#unless}}");
    } else if (open.peek().hasElse) {
      fault(from, "{{else}} is possible once in a block");
    } else {
      Opened block = open.pop();
      open.push(new Opened(block.block, block.line, true));
    }
  }

  private void checkPartial(int from, String partial) {
    if (subject || isInEach() || !partial.equals(TemplateModel.INVOICES)) {
      fault(
          from, "{{> %s}} is not possible here; {{> invoices}} in the body is".formatted(partial));
    } else {
      listInvoices(from);
    }
  }

  /** A short text would otherwise become a letter of any length. */
  private void listInvoices(int from) {
    if (hasInvoices) {
      fault(from, "the invoices are possible once in a text");
    }
    hasInvoices = true;
  }

  private void known(int from, String variable, List<String> variables) {
    if (!variables.contains(variable)) {
      fault(
          from,
          "there is no %s here; there are %s".formatted(variable, String.join(", ", variables)));
    }
  }

  private boolean isInEach() {
    return open.stream().anyMatch(block -> block.block.equals("each"));
  }

  private void fault(int from, String detail) {
    faults.add(at(line(from), detail));
  }

  private static String at(int line, String detail) {
    return "Line %d: %s".formatted(line, detail);
  }

  private int line(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
