import { load } from './support/api.js';

// reads nothing
const parse = (text: string): { size: number; list?: string[] } => ({ size: text.length });

export async function size(): Promise<number> {
	const { size } = /* quick */ parse(await load(1));
	const again = parse('b').size + parse('c').list!.length;
	return size + again + parse('d')!.size;
}
size().catch(console.error);
