import { promisify } from 'node:util';

const readName: (id: number) => Promise<string> = promisify(
	(id: number, done: (error: null, name: string) => void) => setImmediate(done, null, `name ${id}`),
);
const shout: (text: string) => Promise<string> = async (text: string) => text.toUpperCase();
const whisper = (async (text: string) => text.toLowerCase()) as (text: string) => Promise<string>;

export async function call(id: number): Promise<string> {
	const name = await readName(id);
	return await shout(name) + await whisper(name);
}
