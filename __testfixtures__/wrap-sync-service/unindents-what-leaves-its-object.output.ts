// warned: still-blocks
/**
 * What is shown of the rows.
 */
import { database } from './support/database.js';

function _titleSync(id: string): string { return `<${id}>`; }

function _pageSync(id: string): string {
  const count = database.get(id)?.count ?? 0;
  return `${id}:
    ${count}
  `;
}

export const texts = {
  async title(id: string): Promise<string> {
    return _titleSync(id);
  },

  async page(id: string): Promise<string> {
    return _pageSync(id);
  },
};
