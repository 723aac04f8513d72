package se.bokskjuts.routing;

import java.util.Arrays;

/** Binary heap of nodes by milliseconds, ties by node; one long each, nothing boxed. */
final class NodeQueue {
  private long[] heap = new long[256];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int millis() {
    return (int) (heap[0] >>> 32);
  }

  int node() {
    return (int) heap[0];
  }

  void add(int millis, int node) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    long entry = ((long) millis << 32) | node;
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  void remove() {
    long entry = heap[--size];
    int at = 0;
    int child = smallerChild(at);
    while (child < size && heap[child] < entry) {
      heap[at] = heap[child];
      at = child;
      child = smallerChild(at);
    }
    heap[at] = entry;
  }

  private int smallerChild(int at) {
    int left = 2 * at + 1;
    return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
  }
}
