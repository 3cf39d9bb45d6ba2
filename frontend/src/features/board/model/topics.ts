type Reader = () => void;

/** Readers by what they read, so that news reaches only those whom it concerns. */
export class Topics {
  private readonly readers = new Map<string, Set<Reader>>();

  subscribe(topic: string, reader: Reader): () => void {
    const readers = this.readers.get(topic) ?? new Set();
    this.readers.set(topic, readers);
    readers.add(reader);
    return () => {
      readers.delete(reader);
      if (readers.size === 0) this.readers.delete(topic);
    };
  }

  tell(...topics: readonly string[]): void {
    for (const topic of topics) {
      for (const reader of this.readers.get(topic) ?? []) reader();
    }
  }

  tellAll(): void {
    this.tell(...this.readers.keys());
  }
}
