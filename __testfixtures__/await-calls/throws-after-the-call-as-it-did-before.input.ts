// warned: split-step
import { loadSync, saveSync } from './support/api.js';

function check(id: string): string {
  if (id === '') throw new TypeError('no id');
  return loadSync(id).name;
}

export function checkAll(ids: string[]): string[] {
  const problems: string[] = [];
  for (const id of ids) {
    try {
      check(id);
      if (id === 'skip') continue;
      if (id === 'last') break;
      saveSync(loadSync(id));
    } catch (error) {
      problems.push(`${error}`);
    } finally {
      problems.push(check('finally'));
    }
  }
  return problems;
}
