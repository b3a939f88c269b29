// refused: caller-blocked, return-type
import { type Item, loadSync } from './support/api.js';

interface CoverSource {
  coverFor(id: string): Item | Promise<string>;
}

class FileCovers implements CoverSource {
  coverFor(id: string): Item {
    return loadSync(id);
  }
}

export async function showCover(id: string): Promise<void> {
  const covers: CoverSource = new FileCovers();
  console.log(await covers.coverFor(id));
}
