import { loadSync } from './support/api.js';

const parser: any = { parse: async (name: string) => [name, 'fast'] };

function parse(id: string) {
  const { name } = loadSync(id);
  return parser.parse(name).catch(() => []);
}

function isFast(id: string): boolean {
  return parse(id).then((lines: string[]) => lines.includes('fast'));
}

const countLines = (id: string): number => parse(id).then((lines: string[]) => lines.length);

function untyped(id: string) {
  return parse(id).then((lines: string[]) => lines.join());
}

export async function check(id: string): Promise<string> {
  const label = (await isFast(id)) ? 'fast' : 'slow';
  return `${label} ${await countLines(id)} ${await untyped(id)}`;
}
