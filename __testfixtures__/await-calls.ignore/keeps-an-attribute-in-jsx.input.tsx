// refused: ignored-by-comment
import { loadSync, saveSync } from './support/api.js';

export async function store(id: string): Promise<void> {
  saveSync(loadSync(id));
}

export const form = (
  <p>
    {/* asyncshift-ignore-next-line the click must not wait */}
    <button onClick={() => saveSync(loadSync('a'))}>Save</button>
  </p>
);
