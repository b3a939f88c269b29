// refused: constructor
import { loadSync } from './support/api.js';

export async function solved(id: string): Promise<string> {
  // TODO(asyncshift): accessor: the call is in a getter or setter [./support/api.ts#loadSync=load]
  return loadSync(id).name;
}

export class Box {
  readonly label: string;
  constructor(id: string) {
    // TODO(asyncshift): accessor: the call is in a getter or setter [./support/api.ts#loadSync=load]
    this.label = loadSync(id).name;
  }
}

// TODO(asyncshift): accessor: a run with another rule wrote this [./support/api.ts#other]
export const kept = 1;
