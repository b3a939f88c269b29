import { start } from './support/api.js';

export async function run(): Promise<string> {
	return await start('sleep');
}
