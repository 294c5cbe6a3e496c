package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sorted map that never changes: a change makes another tree, which shares all but a path with
 * this one. It is balanced by weight, so that it can count what lies before a key without walking.
 */
final class Tree<K, V> {

  private final Comparator<? super K> order;
  private final Node<K, V> root;

  private Tree(Comparator<? super K> order, Node<K, V> root) {
    this.order = order;
    this.root = root;
  }

  static <K, V> Tree<K, V> sortedBy(Comparator<? super K> order) {
    return new Tree<>(order, Node.none());
  }

  long size() {
    return root.size();
  }

  Optional<V> get(K key) {
    Node<K, V> node = root;
    while (!node.isNone()) {
      int side = order.compare(key, node.key());
      if (side == 0) {
        return Optional.of(node.value());
      }
      node = side < 0 ? node.left() : node.right();
    }
    return Optional.empty();
  }

  /** How many steps the longest way to a key has. */
  int depth() {
    return root.depth();
  }

  /** How many keys come before {@code key}. */
  long countBefore(K key) {
    long count = 0;
    Node<K, V> node = root;
    while (!node.isNone()) {
      if (order.compare(key, node.key()) <= 0) {
        node = node.left();
      } else {
        count += node.left().size() + 1;
        node = node.right();
      }
    }
    return count;
  }

  /** The values in order, without the first {@code skipped}, found as they are asked for. */
  Stream<V> after(long skipped) {
    Iterator<V> walk = new Walk<>(root, skipped);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
  }

  /** The values from a key on, in order. */
  Stream<V> from(K key) {
    return after(countBefore(key));
  }

  /** The values from one key on to just before another. */
  Stream<V> between(K from, K end) {
    return after(countBefore(from)).limit(countBefore(end) - countBefore(from));
  }

  Page<V> page(PageRequest request) {
    return new Page<>(after(request.offset()).limit(request.limit()).toList(), size());
  }

  /** A page of what lies from one key on to just before another. */
  Page<V> page(K from, K end, PageRequest request) {
    long before = countBefore(from);
    long total = countBefore(end) - before;
    long most = Math.max(0, Math.min(request.limit(), total - request.offset()));
    return new Page<>(after(before + request.offset()).limit(most).toList(), total);
  }

  Tree<K, V> with(K key, V value) {
    return new Tree<>(order, put(root, key, value));
  }

  Tree<K, V> without(K key) {
    return new Tree<>(order, remove(root, key));
  }

  private Node<K, V> put(Node<K, V> node, K key, V value) {
    if (node.isNone()) {
      return new Node<>(node, key, value, node);
    }
    int side = order.compare(key, node.key());
    if (side == 0) {
      return new Node<>(node.left(), key, value, node.right());
    }
    return side < 0
        ? node.with(put(node.left(), key, value), node.right())
        : node.with(node.left(), put(node.right(), key, value));
  }

  private Node<K, V> remove(Node<K, V> node, K key) {
    if (node.isNone()) {
      return node;
    }
    int side = order.compare(key, node.key());
    if (side == 0) {
      return node.withoutItself();
    }
    return side < 0
        ? node.with(remove(node.left(), key), node.right())
        : node.with(node.left(), remove(node.right(), key));
  }

  /** A walk through a tree in order. What is still to be visited waits on a stack. */
  private static final class Walk<K, V> implements Iterator<V> {

    private final Deque<Node<K, V>> waiting = new ArrayDeque<>();

    Walk(Node<K, V> root, long skipped) {
      Node<K, V> node = root;
      long toSkip = skipped;
      while (!node.isNone()) {
        if (toSkip <= node.left().size()) {
          waiting.push(node);
          node = node.left();
        } else {
          toSkip -= node.left().size() + 1;
          node = node.right();
        }
      }
    }

    @Override
    public boolean hasNext() {
      return !waiting.isEmpty();
    }

    @Override
    public V next() {
      if (waiting.isEmpty()) {
        throw new NoSuchElementException();
      }
      Node<K, V> visited = waiting.pop();
      for (Node<K, V> node = visited.right(); !node.isNone(); node = node.left()) {
        waiting.push(node);
      }
      return visited.value();
    }
  }
}
