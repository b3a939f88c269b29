import { load } from './support/api.js';

const parser: any = { parse: async (name: string) => [name, 'fast'] };

async function parse(id: string) {
  const { name } = await load(id);
  return parser.parse(name).catch(() => []);
}

async function isFast(id: string): Promise<boolean> {
  return parse(id).then((lines: string[]) => lines.includes('fast'));
}

const countLines = async (id: string): Promise<number> => parse(id).then((lines: string[]) => lines.length);

function untyped(id: string) {
  return parse(id).then((lines: string[]) => lines.join());
}

export async function check(id: string): Promise<string> {
  const label = (await isFast(id)) ? 'fast' : 'slow';
  return `${label} ${await countLines(id)} ${await untyped(id)}`;
}
