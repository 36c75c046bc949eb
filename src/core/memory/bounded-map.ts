/** How much a bounded map holds. */
export interface Bounds<Key, Value> {
  /** The most entries, one or more. */
  entries: number;
  /** The most bytes of all entries together, as `sizeOf` counts each. An entry that is larger than this is not kept. */
  bytes?: { most: number; sizeOf: (value: Value, key: Key) => number };
}

/**
 * A map with a limit. What exceeds it is dropped, the least recently used entry first; an entry is used when it is set
 * and when it is read.
 */
export class BoundedMap<Key, Value> {
  readonly #bounds: Bounds<Key, Value>;
  /** The least recently used first. */
  readonly #entries = new Map<Key, { value: Value; bytes: number }>();
  #bytes = 0;

  constructor(bounds: Bounds<Key, Value>) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Of all entries together, as `sizeOf` counts them; 0 where nothing counts them. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: Key): Value | undefined {
    return this.#use(key)?.value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    const bytes = this.#bounds.bytes?.sizeOf(value, key) ?? 0;
    if (bytes > this.#mostBytes) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bounds.entries && this.#bytes <= this.#mostBytes) return;
      this.delete(oldest);
    }
  }

  /** The value of a key; made and kept where there is none. What `make` throws is thrown, and nothing is kept. */
  getOrMake(key: Key, make: (key: Key) => Value): Value {
    const known = this.#use(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    this.set(key, value);
    return value;
  }

  /** True if there was such an entry. */
  delete(key: Key): boolean {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }

  get #mostBytes(): number {
    return this.#bounds.bytes?.most ?? Infinity;
  }

  /** Finds an entry and moves it to the end, as the one that was used last. */
  #use(key: Key): { value: Value; bytes: number } | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }
}
