// refused: caller-blocked, constructor
import { loadSync, load } from './support/api.js';

export async function name(id: string): Promise<string> {
  return (await load(id)).name;
}

export function nameSync(id: string): string {
  // TODO(asyncshift): caller-blocked: `nameSync` stays synchronous: the call is in a constructor (skip-twin-that-is-marked.input.ts); no synchronous twin: `name` is already declared beside it [./support/api.ts#loadSync=load]
  return loadSync(id).name;
}

export class Label {
  readonly text: string;

  constructor(id: string) {
    // TODO(asyncshift): constructor: the call is in a constructor [./support/api.ts#loadSync=load]
    this.text = nameSync(id);
  }
}

export async function show(): Promise<string> {
  return name('a');
}
