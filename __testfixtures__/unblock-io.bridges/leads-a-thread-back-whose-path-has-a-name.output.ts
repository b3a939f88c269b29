// warned: worker-left
import { shout } from './support/formats.js';

export async function shoutTwice(text: string): Promise<string> {
	return await shout(text) + await shout(text);
}
