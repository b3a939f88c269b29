import { loadSync } from './support/api.js';

class Audit {
  readonly seen: string[] = [];

  note$(name: string): string {
    this.seen.push(name);
    return name;
  }

  names(ids: string[]): string[] {
    return ids.map((id) => this.note$(loadSync(id).name));
  }
}

export const audit = new Audit();
