import { load as loadLater, loadSync } from './support/api.js';

async function item(id: string) {
  return await loadLater(id);
}

function itemSync(id: string) {
  return loadSync(id);
}

async function name(id: string): Promise<string> {
  return (await item(id)).name;
}

function nameSync(id: string): string {
  return itemSync(id).name;
}

/** Not called by anything that is blocked, except through others. */
async function title(id: string): Promise<string> {
  return `# ${await name(id)}`;
}

/** Not called by anything that is blocked, except through others. */
function titleSync(id: string): string {
  return `# ${nameSync(id)}`;
}

export class Page {
  readonly head: string;

  constructor(id: string) {
    this.head = titleSync(id);
  }
}

export async function render(id: string): Promise<string> {
  await loadLater(id);
  return title(id);
}
