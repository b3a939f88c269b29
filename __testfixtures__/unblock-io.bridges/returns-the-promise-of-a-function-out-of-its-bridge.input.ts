import makeSynchronous from 'make-synchronous';

const shout = makeSynchronous(async (text: string) => text.toUpperCase());

export async function shoutLate(text: string): Promise<string> {
	return shout(text);
}
