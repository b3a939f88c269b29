import { loadSync } from './support/api.js';

function name(id: string): string {
  const { name } = loadSync(id);
  return name;
}

export function title(id: string): string {
  return name(id).trim();
}

export class Box {
  readonly label: string;

  constructor(id: string) {
    this.label = title(id);
  }
}

export async function show(): Promise<string> {
  return title('a');
}
