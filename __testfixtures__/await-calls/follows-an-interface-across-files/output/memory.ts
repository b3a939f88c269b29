import type { Source } from './source.js';

export class MemorySource implements Source {
  constructor(private readonly values: Map<string, string>) {}

  async read(key: string): Promise<string> {
    return this.values.get(key) ?? '';
  }

  close(): void {
    this.values.clear();
  }
}
