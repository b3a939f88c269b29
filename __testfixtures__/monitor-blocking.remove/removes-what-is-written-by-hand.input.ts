import { logSlowOperation, monitorBlocking as watch } from 'asyncshift-runtime';
import { load } from './support/api.js';

export const find = watch()(
	async (id: number): Promise<string> => {
		return await logSlowOperation(
			'load an item',
			{ thresholdMs: 10 },
			load,
		)(id);
	},
);

export class Finder {
	// All of them.
	@watch({ thresholdMs: 1 }) async all(): Promise<string[]> {
		return [await find(1)];
	}

	@logSlowOperation('first')
	@watch()
	async first(): Promise<string> {
		return await find(1);
	}
}
