package io.dunlin.testkit.architecture;

import module java.base;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source file as it is written.
 *
 * @param name the package and the file, such as {@code io.dunlin.events.Money}
 * @param texts the texts that stand in it, SQL among them
 */
record SourceFile(
    String packageName, String name, int lines, List<Method> methods, List<String> texts) {

  /** How many lines a method has from its opening to its closing brace. */
  record Method(String name, int lines) {}

  /** All files below a folder. */
  static List<SourceFile> under(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walked = Files.walk(folder);
        var files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = walked.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> read(unit, positions))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(CompilationUnitTree unit, SourcePositions positions) {
    Contents contents = new Contents(unit, positions);
    contents.scan(unit, null);
    String packageName = String.valueOf(unit.getPackageName());
    String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    return new SourceFile(
        packageName,
        packageName + "." + file.replace(".java", ""),
        (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit)),
        contents.methods,
        contents.texts);
  }

  private static final class Contents extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> methods = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Contents(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        methods.add(new Method(method.getName().toString(), (int) (last - first + 1)));
      }
      return super.visitMethod(method, null);
    }

    /** {@code Upsert.into("table")} writes SQL by itself. */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && method.getIdentifier().contentEquals("into")
          && call.getArguments().getFirst() instanceof LiteralTree table) {
        texts.add("INSERT INTO " + table.getValue());
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
      if (literal.getValue() instanceof String text) {
        texts.add(text);
      }
      return super.visitLiteral(literal, null);
    }
  }
}
