// refused: caller-blocked, sync-bridge
import makeSynchronous from 'make-synchronous';

type Shout = (text: string) => string;
const shout: Shout = makeSynchronous(async (text: string) => text.toUpperCase());

export async function call(name: string): Promise<string> {
	return `${shout(name)}!`;
}
