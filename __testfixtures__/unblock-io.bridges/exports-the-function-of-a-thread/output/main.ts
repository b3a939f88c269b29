import { shoutSync } from './shout.js';

export async function greet(name: string): Promise<string> {
	return (await shoutSync(`hello ${name}`)).trim();
}
