package org.scanlake.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** From one argument to the real paths of the files it names. */
final class ArchivePaths {
  private ArchivePaths() {}

  static Set<Path> of(String argument) throws IOException {
    try {
      Path path = Path.of(argument);
      if (!Files.exists(path)) {
        if (isPattern(argument)) {
          return matching(argument);
        }
        throw new UnreadableArchiveException(argument, "no such file or directory");
      }
      Set<Path> files = new TreeSet<>();
      addAll(path, files);
      return files;
    } catch (InvalidPathException | PatternSyntaxException malformed) {
      throw new UnreadableArchiveException(argument, "not a path or pattern");
    }
  }

  /** Why {@code failure} happened, in words that fit behind the path. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure.getClass().getSimpleName();
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static Set<Path> matching(String pattern) throws IOException {
    Path whole = Path.of(pattern).toAbsolutePath();
    Path base = whole;
    while (base.getParent() != null && isPattern(base.toString())) {
      base = base.getParent();
    }
    String below = base.relativize(whole).toString();
    PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + below);
    boolean anyDepth = below.contains("**");
    int depth = anyDepth ? Integer.MAX_VALUE : base.relativize(whole).getNameCount();
    Set<Path> matches = new TreeSet<>();
    if (Files.isDirectory(base)) {
      walk(base, depth, new Matches(base, matcher, matches));
    }
    if (matches.isEmpty()) {
      throw new UnreadableArchiveException(pattern, "no file matches this pattern");
    }
    Set<Path> files = new TreeSet<>();
    for (Path match : matches) {
      addAll(match, files);
    }
    return files;
  }

  private static void addAll(Path path, Set<Path> files) throws IOException {
    walk(path, Integer.MAX_VALUE, new AllFiles(files));
  }

  private static void walk(Path path, int depth, LoopTolerant visitor) throws IOException {
    Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, visitor);
  }

  private abstract static class LoopTolerant extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (failure instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw new UnreadableArchiveException(path.toString(), reason(failure));
    }
  }

  private static final class AllFiles extends LoopTolerant {
    private final Set<Path> files;

    AllFiles(Set<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean isMaildirTmp =
          directory.endsWith("tmp") && Files.isDirectory(directory.resolveSibling("cur"));
      return isMaildirTmp ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      files.add(realPath(file));
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere stays itself. */
    private static Path realPath(Path file) throws IOException {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }
  }

  private static final class Matches extends LoopTolerant {
    private final Path base;
    private final PathMatcher matcher;
    private final Set<Path> matches;

    Matches(Path base, PathMatcher matcher, Set<Path> matches) {
      this.base = base;
      this.matcher = matcher;
      this.matches = matches;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return visit(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      visit(file);
      return FileVisitResult.CONTINUE;
    }

    private boolean visit(Path path) {
      return matcher.matches(base.relativize(path)) && matches.add(path);
    }
  }
}
