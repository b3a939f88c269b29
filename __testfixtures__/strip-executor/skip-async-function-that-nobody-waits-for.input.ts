// untouched: it is started on purpose
import { load } from './support/api.js';

export function start(id: string): void {
	void (async () => {
		await load(id);
	})();
}
