// refused: executor-shape
import { type Page, parse } from './support/api.js';
import { runInExecutor } from './support/threads.js';

export class Reader {
	title = 'page';

	async read(text: string): Promise<unknown[]> {
		const page = await runInExecutor(null, (name: string) => parse(name), text.trim());
		const other = await runInExecutor(null, function (this: unknown) {
			return this;
		});
		const count = await runInExecutor(null, function () {
			return arguments.length;
		});
		const own = await runInExecutor(null, function again(): string {
			return again.name;
		});
		const two = await runInExecutor(null, function (): Page {
			const name = text.trim();
			return parse(name);
		});
		return [page, other, count, own, two];
	}
}
