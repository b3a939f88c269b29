import { shoutSync } from './shout.js';

export function greet(name: string): string {
	return shoutSync(`hello ${name}`).trim();
}
