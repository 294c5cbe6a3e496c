package dev.spike.application.document;

import java.util.ArrayList;
import java.util.List;

/** The longest part of a series of different numbers in which each is above those before it. */
final class LongestRise {

  private static final int NONE = -1;

  private LongestRise() {}

  /** The indices of its numbers, the last first. */
  static List<Integer> of(int[] numbers) {
    int[] previous = new int[numbers.length];
    int[] lowestEnd = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int place = firstNotBelow(numbers, lowestEnd, length, numbers[i]);
      previous[i] = place == 0 ? NONE : lowestEnd[place - 1];
      lowestEnd[place] = i;
      length = Math.max(length, place + 1);
    }
    List<Integer> rise = new ArrayList<>();
    for (int i = length == 0 ? NONE : lowestEnd[length - 1]; i != NONE; i = previous[i]) {
      rise.add(i);
    }
    return rise;
  }

  private static int firstNotBelow(int[] numbers, int[] indices, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[indices[middle]] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
