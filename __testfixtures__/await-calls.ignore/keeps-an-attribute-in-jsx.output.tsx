// refused: ignored-by-comment
import { loadSync, saveSync, load, save } from './support/api.js';

export async function store(id: string): Promise<void> {
  await save(await load(id));
}

export const form = (
  <p>
    {/* asyncshift-ignore-next-line the click must not wait */}
    <button onClick={() => saveSync(loadSync('a'))}>Save</button>
  </p>
);
