// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

interface Ledger {
  entryOf(id: string): string;
}

class StoredLedger implements Ledger {
  entryOf(id: string): string {
    return loadSync(id).name;
  }
}

export class Tracker {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger = new StoredLedger()) {
    this.#ledger = ledger;
  }

  track(id: string): string {
    return `tracked ${this.#ledger.entryOf(id)}`;
  }
}

export class Summary {
  readonly text: string;

  constructor(ledger: Ledger) {
    this.text = ledger.entryOf('a');
  }
}

export const quiet = new Tracker({ entryOf: (): string => '' } as any);
