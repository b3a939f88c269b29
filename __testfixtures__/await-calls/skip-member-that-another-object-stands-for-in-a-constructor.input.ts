// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

function sourceOf(id: string) {
  if (id.startsWith('{')) return { read: () => JSON.parse(id) };
  return { read: () => loadSync(id).name };
}

export class Report {
  readonly text: string;

  constructor(id: string) {
    this.text = `${sourceOf(id).read()}`;
  }
}
