// warned: split-step
import { load, save } from './support/api.js';

async function check(id: string): Promise<string> {
  if (id === '') throw new TypeError('no id');
  return (await load(id)).name;
}

export async function checkAll(ids: string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const id of ids) {
    try {
      await check(id);
      if (id === 'skip') continue;
      if (id === 'last') break;
      await save(await load(id));
    } catch (error) {
      problems.push(`${error}`);
    } finally {
      problems.push(await check('finally'));
    }
  }
  return problems;
}
