package dev.spike.application.memory;

/** A node of a {@link Tree}, which no neighbour outweighs by more than a constant factor. */
record Node<K, V>(Node<K, V> left, K key, V value, Node<K, V> right, long size) {

  /** With these two factors every insertion and removal can be balanced by one rotation. */
  private static final int HEAVY = 3;

  private static final int ROTATED_ONCE = 2;

  private static final Node<?, ?> NONE = new Node<>(null, null, null, null, 0);

  Node(Node<K, V> left, K key, V value, Node<K, V> right) {
    this(left, key, value, right, left.size + right.size + 1);
  }

  /** The end of every branch. */
  @SuppressWarnings("unchecked")
  static <K, V> Node<K, V> none() {
    return (Node<K, V>) NONE;
  }

  boolean isNone() {
    return size == 0;
  }

  int depth() {
    return isNone() ? 0 : 1 + Math.max(left.depth(), right.depth());
  }

  /** This node between other branches, turned so that they are in balance. */
  Node<K, V> with(Node<K, V> newLeft, Node<K, V> newRight) {
    Node<K, V> node = new Node<>(newLeft, key, value, newRight);
    if (newLeft.size + newRight.size < 2) {
      return node;
    }
    if (newRight.size > HEAVY * newLeft.size) {
      boolean once = newRight.left.size < ROTATED_ONCE * newRight.right.size;
      return (once ? node : node.havingRight(newRight.turnedRight())).turnedLeft();
    }
    if (newLeft.size > HEAVY * newRight.size) {
      boolean once = newLeft.right.size < ROTATED_ONCE * newLeft.left.size;
      return (once ? node : node.havingLeft(newLeft.turnedLeft())).turnedRight();
    }
    return node;
  }

  /** What is left of this branch when its topmost node goes. */
  Node<K, V> withoutItself() {
    if (left.isNone()) {
      return right;
    }
    if (right.isNone()) {
      return left;
    }
    Node<K, V> next = right.first();
    return next.with(left, right.withoutFirst());
  }

  private Node<K, V> first() {
    return left.isNone() ? this : left.first();
  }

  private Node<K, V> withoutFirst() {
    return left.isNone() ? right : with(left.withoutFirst(), right);
  }

  private Node<K, V> havingLeft(Node<K, V> other) {
    return new Node<>(other, key, value, right);
  }

  private Node<K, V> havingRight(Node<K, V> other) {
    return new Node<>(left, key, value, other);
  }

  private Node<K, V> turnedLeft() {
    return right.havingLeft(havingRight(right.left));
  }

  private Node<K, V> turnedRight() {
    return left.havingRight(havingLeft(left.right));
  }
}
