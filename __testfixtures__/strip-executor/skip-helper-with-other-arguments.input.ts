// refused: executor-shape
import { type Page, parse } from './support/api.js';
import { makePool, runInExecutor } from './support/threads.js';

export class Reader {
	#prefix = 'page';

	parse(text: string): Page {
		return parse(`${this.#prefix}${text}`);
	}

	async read(texts: [string]): Promise<Page> {
		await runInExecutor(makePool(1), parse, ...texts);
		await runInExecutor(null, (text: string) => parse(text), ...texts);
		return await runInExecutor(null, this.parse, ...texts);
	}
}
