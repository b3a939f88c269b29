// refused: not-editable
// not selected
import { title } from './title.js';

export function page(id: string): string {
  return `<h1>${title(id)}</h1>`;
}
