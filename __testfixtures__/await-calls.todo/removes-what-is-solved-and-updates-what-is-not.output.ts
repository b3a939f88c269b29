// refused: constructor
import { loadSync, load } from './support/api.js';

export async function solved(id: string): Promise<string> {
  return (await load(id)).name;
}

export class Box {
  readonly label: string;
  constructor(id: string) {
    // TODO(asyncshift): constructor: the call is in a constructor [./support/api.ts#loadSync=load]
    this.label = loadSync(id).name;
  }
}

// TODO(asyncshift): accessor: a run with another rule wrote this [./support/api.ts#other]
export const kept = 1;
