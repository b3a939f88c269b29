import { type Page, parse } from '../../support/api.js';
import { runInExecutor } from '../../support/threads.js';

export async function read(text: string): Promise<Page> {
	return await runInExecutor(null, parse, text);
}
