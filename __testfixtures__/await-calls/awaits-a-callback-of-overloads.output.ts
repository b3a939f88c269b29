import { load } from './support/api.js';

function read(id: string, parse: (text: string) => string | Promise<string>): Promise<string>;
function read(id: number, parse: (text: string) => string | Promise<string>): Promise<string>;
async function read(id: string | number, parse: (text: string) => string | Promise<string>): Promise<string> {
  return await parse(String(id));
}

export const byNumber = async (): Promise<string> => await read(1, async (text) => (await load(text)).name);
export const byName = async (): Promise<string> => await read('a', (text) => text.trim());
