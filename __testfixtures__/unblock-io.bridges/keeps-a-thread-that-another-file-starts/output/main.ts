// warned: worker-left
import { shout } from './shout.js';

export async function greet(name: string): Promise<string> {
	return await shout(`hello ${name}`);
}
