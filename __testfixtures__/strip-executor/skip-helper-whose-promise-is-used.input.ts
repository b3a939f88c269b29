// refused: promise-kept
import { type Page, parse } from './support/api.js';
import { runInExecutor } from './support/threads.js';

export function read(text: string): Promise<string> {
	return runInExecutor(null, parse, text).then((page: Page) => page.title);
}
