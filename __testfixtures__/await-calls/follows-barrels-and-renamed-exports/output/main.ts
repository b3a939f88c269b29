import { heading, lib, title as label } from './index.js';

export async function page(id: string): Promise<string> {
  return [await heading(id), await label(id), await lib.title(id)].join(' ');
}
