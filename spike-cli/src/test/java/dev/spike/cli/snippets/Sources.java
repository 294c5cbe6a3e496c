package dev.spike.cli.snippets;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads what is public in source files. */
final class Sources extends TreePathScanner<Void, Void> {

  private final DocTrees trees;
  private final List<Documented> found;

  private Sources(DocTrees trees) {
    this.trees = trees;
    this.found = new ArrayList<>();
  }

  /** Everything public in some files. */
  static List<Documented> read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      Sources sources = new Sources(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        sources.scan(unit, null);
      }
      return sources.found;
    }
  }

  @Override
  public Void visitClass(ClassTree type, Void none) {
    if (isPublic(type.getModifiers().getFlags())) {
      note(type.getSimpleName().toString(), true);
      super.visitClass(type, none);
    }
    return null;
  }

  /** What overrides something is explained there, and members of annotations show in examples. */
  @Override
  public Void visitMethod(MethodTree method, Void none) {
    ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    boolean isOfAnnotation = type.getKind() == Tree.Kind.ANNOTATION_TYPE;
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    if (!overrides && (isOfAnnotation || isPublic(method.getModifiers().getFlags()))) {
      note(type.getSimpleName() + "." + method.getName(), !isOfAnnotation);
    }
    return null;
  }

  private static boolean isPublic(Set<Modifier> modifiers) {
    return modifiers.contains(Modifier.PUBLIC);
  }

  private void note(String name, boolean needsExample) {
    TreePath path = getCurrentPath();
    String comment = Optional.ofNullable(trees.getDocComment(path)).orElse("");
    found.add(new Documented(name, comment, needsExample));
  }
}
