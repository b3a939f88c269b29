import deasync from 'deasync';
import makeSynchronous from 'make-synchronous';

const readName: (id: number) => string = deasync(
	(id: number, done: (error: null, name: string) => void) => setImmediate(done, null, `name ${id}`),
);
const shout: (text: string) => string = makeSynchronous(async (text: string) => text.toUpperCase());
const whisper = makeSynchronous(async (text: string) => text.toLowerCase()) as (text: string) => string;

export async function call(id: number): Promise<string> {
	const name = readName(id);
	return shout(name) + whisper(name);
}
