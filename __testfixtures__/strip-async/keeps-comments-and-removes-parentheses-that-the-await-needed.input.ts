import { load } from './support/api.js';

// reads nothing
const parse = async (text: string): Promise<{ size: number; list?: string[] }> => ({ size: text.length });

export async function size(): Promise<number> {
	const { size } = await /* quick */ parse(await load(1));
	const again = (await parse('b')).size + (await parse('c')).list!.length;
	return size + again + (await parse('d'))!.size;
}
size().catch(console.error);
