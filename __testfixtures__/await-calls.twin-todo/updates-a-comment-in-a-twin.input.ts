import { loadSync } from './support/api.js';

export function name(id: string): string {
  // TODO(asyncshift): accessor: an earlier run said this [./support/api.ts#loadSync=load]
  return loadSync(id).name;
}

export class Label {
  // TODO(asyncshift): accessor: an earlier run said this [./support/api.ts#loadSync=load]
  readonly text: string;

  constructor(id: string) {
    this.text = name(id);
  }
}

export async function show(): Promise<string> {
  return name('a');
}
