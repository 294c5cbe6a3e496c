package dev.spike.domain.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the files of a job, and what was wrong. */
public record JobReport(List<FileResult> files, List<JobError> errors) {

  /** Nothing has happened yet. */
  public static final JobReport EMPTY = new JobReport(List.of(), List.of());

  /** The most errors that are kept; further ones would say nothing new. */
  public static final int MOST_ERRORS = 1000;

  public JobReport {
    files = List.copyOf(files);
    errors = List.copyOf(errors);
  }

  /** This report with one more file. */
  public JobReport with(FileResult file) {
    List<FileResult> more = new ArrayList<>(files);
    more.add(file);
    return new JobReport(more, errors);
  }

  /**
   * This report with one more error; a grave one pushes out one that is not, if there is none left
   * to keep.
   */
  public JobReport with(JobError error) {
    List<JobError> more = new ArrayList<>(errors);
    if (more.size() >= MOST_ERRORS) {
      if (!error.kind().isGrave()) {
        return this;
      }
      more.remove(more.size() - 1);
    }
    more.add(error);
    return new JobReport(files, more);
  }

  /** How many files were loaded. */
  public long filesProcessed() {
    return files.stream().filter(FileResult::success).count();
  }

  /** How many files were not loaded. */
  public long filesFailed() {
    return files.size() - filesProcessed();
  }

  /** How many rows are new. */
  public long inserted() {
    return sum(FileResult::inserted);
  }

  /** How many rows are other than they were. */
  public long updated() {
    return sum(FileResult::updated);
  }

  /** How many rows are as they were, or were left out. */
  public long skipped() {
    return sum(FileResult::skipped);
  }

  private long sum(ToLongFunction<FileResult> rows) {
    return files.stream().mapToLong(rows).sum();
  }

  /**
   * How a job ended that came to its end. It failed if nothing was loaded although something was
   * there, and is partial if something was loaded and something else was not done.
   */
  public JobStatus outcome() {
    boolean flawed = filesFailed() > 0 || errors.stream().anyMatch(error -> error.kind().isGrave());
    if (filesProcessed() == 0) {
      return flawed || !errors.isEmpty() ? JobStatus.FAILED : JobStatus.COMPLETED;
    }
    return flawed ? JobStatus.PARTIAL : JobStatus.COMPLETED;
  }
}
