// refused: caller-blocked, type-error
import { loadSync } from './support/api.js';

function title(id: string): string {
  return loadSync(id).name;
}

type Answers = typeof title extends (id: string) => string ? 'at once' : 'later';

export const answers: Answers = 'at once';

export async function page(): Promise<string> {
  return `<h1>${title('a')}</h1>`;
}
