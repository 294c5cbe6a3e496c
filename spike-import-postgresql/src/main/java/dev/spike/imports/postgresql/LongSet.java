package dev.spike.imports.postgresql;

import java.util.BitSet;

/** A set of numbers that are spread evenly by themselves; each can be marked. */
final class LongSet {

  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] slots = new long[FIRST_CAPACITY];
  private final BitSet marked = new BitSet();
  private boolean hasZero;
  private boolean zeroMarked;
  private int size;

  int size() {
    return size + (hasZero ? 1 : 0);
  }

  /** How many are marked. */
  int marked() {
    return marked.cardinality() + (zeroMarked ? 1 : 0);
  }

  /** Adds a number; says whether it was not there yet. Numbers are marked when all are there. */
  boolean add(long number) {
    if (number == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    int slot = slot(number);
    if (slots[slot] == number) {
      return false;
    }
    slots[slot] = number;
    if (++size > slots.length / 2) {
      grow();
    }
    return true;
  }

  /** Marks a number if it is there; says whether it was not marked yet. */
  boolean mark(long number) {
    if (number == 0) {
      boolean newly = hasZero && !zeroMarked;
      zeroMarked |= newly;
      return newly;
    }
    int slot = slot(number);
    boolean newly = slots[slot] == number && !marked.get(slot);
    if (newly) {
      marked.set(slot);
    }
    return newly;
  }

  boolean isMarked(long number) {
    if (number == 0) {
      return zeroMarked;
    }
    int slot = slot(number);
    return slots[slot] == number && marked.get(slot);
  }

  /** Where a number is, or would be. */
  private int slot(long number) {
    int slot = (int) (number ^ number >>> Integer.SIZE) & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[Math.multiplyExact(old.length, 2)];
    for (long number : old) {
      if (number != 0) {
        slots[slot(number)] = number;
      }
    }
  }
}
