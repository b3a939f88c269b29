// untouched: the catch is for its rejection
import { load } from './support/api.js';

export async function safe(): Promise<string> {
	try {
		return await load(1);
	} catch {
		return '';
	} finally {
		console.log('done');
	}
}
