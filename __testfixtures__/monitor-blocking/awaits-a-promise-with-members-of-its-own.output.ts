import { start } from './support/api.js';
import { logSlowOperation } from 'asyncshift-runtime';

export async function run(): Promise<string> {
	return await logSlowOperation('start', {}, start)('sleep');
}
