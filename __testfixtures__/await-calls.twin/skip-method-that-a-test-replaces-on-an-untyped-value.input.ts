// refused: caller-blocked, constructor
import { vi } from 'vitest';
import { loadSync } from './support/api.js';

export class Journal {
  note(id: string): string {
    return loadSync(id).name;
  }
}

export class Recorder {
  readonly name: string;

  constructor(readonly journal: Journal) {
    this.name = journal.note('name');
  }

  record(): string {
    return this.journal.note('record');
  }
}

declare function resolve(name: string): any;

export function replaceNote(): void {
  vi.spyOn(resolve('journal'), 'note');
}
