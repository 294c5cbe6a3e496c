package dev.spike.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.JobReport;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What became of the files of jobs, and what was wrong, in a database. */
record Reports(Desk desk) {

  /** Jobs with their reports. */
  List<Job> whole(List<JobRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> ids = rows.stream().map(JobRow::id).toList();
    Map<String, List<FileResult>> files = entries(FileResultRow.class, ids);
    Map<String, List<JobError>> errors = entries(JobErrorRow.class, ids);
    return rows.stream()
        .map(
            row ->
                row.with(
                    new JobReport(
                        files.getOrDefault(row.id(), List.of()),
                        errors.getOrDefault(row.id(), List.of()))))
        .toList();
  }

  private <T, R extends ReportRow<T>> Map<String, List<T>> entries(
      Class<R> type, List<String> jobs) {
    return desk.list(type, all(type, "id.jobId in ?1 order by id.jobId, id.place"), jobs).stream()
        .collect(groupingBy(row -> row.id().jobId(), mapping(R::entry, toList())));
  }

  private static String all(Class<?> type, String condition) {
    return "from " + type.getSimpleName() + " where " + condition;
  }

  /** Keeps the report of a job, within a change. */
  void keep(Job job) {
    String id = job.id().toString();
    keep(FileResultRow.class, id, job.report().files(), FileResultRow::of);
    keep(JobErrorRow.class, id, job.report().errors(), JobErrorRow::of);
  }

  /** Only what is new is written: a report may be long, and grows often. */
  private <T, R extends ReportRow<T>> void keep(
      Class<R> type, String job, List<T> entries, BiFunction<JobPlace, T, R> written) {
    List<R> last = desk.part(type, 1, 0, all(type, "id.jobId = ?1 order by id.place desc"), job);
    int there = last.stream().mapToInt(row -> row.id().place() + 1).sum();
    // A report changes at its end only: if the last entry is right, all before it are.
    boolean grew = last.stream().allMatch(row -> isRight(row, entries));
    for (int place = grew ? there : firstWrong(type, job, entries);
        place < entries.size();
        place++) {
      R row = written.apply(new JobPlace(job, place), entries.get(place));
      if (place < there) {
        desk.merge(row);
      } else {
        desk.persist(row);
      }
    }
    if (there > entries.size()) {
      String rest = all(type, "id.jobId = ?1 and id.place >= ?2");
      desk.execute("delete " + rest, job, entries.size());
    }
  }

  private <T, R extends ReportRow<T>> int firstWrong(Class<R> type, String job, List<T> entries) {
    List<R> there = desk.list(type, all(type, "id.jobId = ?1 order by id.place"), job);
    int place = 0;
    while (place < there.size() && isRight(there.get(place), entries)) {
      place++;
    }
    return place;
  }

  private static <T> boolean isRight(ReportRow<T> row, List<T> entries) {
    int place = row.id().place();
    return place < entries.size() && row.entry().equals(entries.get(place));
  }
}
