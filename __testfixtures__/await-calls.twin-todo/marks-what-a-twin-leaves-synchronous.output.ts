import { loadSync, load } from './support/api.js';

async function name(id: string): Promise<string> {
  const { name } = await load(id);
  return name;
}

function nameSync(id: string): string {
  // TODO(asyncshift): caller-blocked: `nameSync` stays synchronous: the call is in a constructor (marks-what-a-twin-leaves-synchronous.input.ts); no synchronous twin: `name` is already declared beside it [./support/api.ts#loadSync=load]
  const { name } = loadSync(id);
  return name;
}

export async function title(id: string): Promise<string> {
  return (await name(id)).trim();
}

export function titleSync(id: string): string {
  // TODO(asyncshift): caller-blocked: `titleSync` stays synchronous: the call is in a constructor (marks-what-a-twin-leaves-synchronous.input.ts); no synchronous twin: `title` is already declared beside it [./support/api.ts#loadSync=load]
  return nameSync(id).trim();
}

export class Box {
  readonly label: string;

  constructor(id: string) {
    // TODO(asyncshift): constructor: the call is in a constructor [./support/api.ts#loadSync=load]
    this.label = titleSync(id);
  }
}

export async function show(): Promise<string> {
  return title('a');
}
