import { load as loadLater, loadSync } from './support/api.js';

function item(id: string) {
  return loadSync(id);
}

function name(id: string): string {
  return item(id).name;
}

/** Not called by anything that is blocked, except through others. */
function title(id: string): string {
  return `# ${name(id)}`;
}

export class Page {
  readonly head: string;

  constructor(id: string) {
    this.head = title(id);
  }
}

export async function render(id: string): Promise<string> {
  await loadLater(id);
  return title(id);
}
