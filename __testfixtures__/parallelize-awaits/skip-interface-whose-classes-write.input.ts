// refused: effects-known
// The class behind the interface writes.
import { writeFile } from 'node:fs/promises';

interface Journal {
  note(text: string): Promise<number>;
}

class Files implements Journal {
  async note(text: string): Promise<number> {
    await writeFile('journal.txt', text);
    return text.length;
  }
}

export async function both(journal: Journal = new Files()): Promise<number> {
  const first = await journal.note('first');
  const second = await journal.note('second');
  return first + second;
}
