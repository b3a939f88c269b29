// warned: worker-left
import { shout as cry } from './support/formats.js';

export async function shout(text: string): Promise<string> {
	return `${await cry(text)}!`;
}

export const voices = { cry };
