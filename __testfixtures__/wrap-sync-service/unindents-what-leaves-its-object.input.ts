// warned: still-blocks
/**
 * What is shown of the rows.
 */
import { database } from './support/database.js';

export const texts = {
  title(id: string): string { return `<${id}>`; },

  page(id: string): string {
    const count = database.get(id)?.count ?? 0;
    return `${id}:
    ${count}
  `;
  },
};
