// refused: effects-unknown
import { ask } from './support/remote.js';

export async function answers(questions: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const question of questions) {
    found.push(await ask(question));
  }
  return found;
}
