package se.bokskjuts.optimizer.pdptw;

import java.util.Arrays;

/** A set of requests as bits; not changed once it is a key. */
final class RequestSet {
  private final long[] words;

  RequestSet(int requestCount) {
    words = new long[(requestCount + 63) >> 6];
  }

  void add(int request) {
    words[request >> 6] |= 1L << request;
  }

  boolean contains(int request) {
    return (words[request >> 6] >>> request & 1) != 0;
  }

  boolean isDisjointFrom(RequestSet other) {
    for (int k = 0; k < words.length; k++) {
      if ((words[k] & other.words[k]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds the other's requests, or takes them away if they are all in. */
  void toggle(RequestSet other) {
    for (int k = 0; k < words.length; k++) {
      words[k] ^= other.words[k];
    }
  }

  /** The requests in rising order. */
  int[] toArray() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    int[] result = new int[count];
    int at = 0;
    for (int k = 0; k < words.length; k++) {
      for (long word = words[k]; word != 0; word &= word - 1) {
        result[at++] = k * 64 + Long.numberOfTrailingZeros(word);
      }
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestSet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
