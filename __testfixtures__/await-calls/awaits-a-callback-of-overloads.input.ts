import { loadSync } from './support/api.js';

function read(id: string, parse: (text: string) => string): string;
function read(id: number, parse: (text: string) => string): string;
function read(id: string | number, parse: (text: string) => string): string {
  return parse(String(id));
}

export const byNumber = (): string => read(1, (text) => loadSync(text).name);
export const byName = (): string => read('a', (text) => text.trim());
