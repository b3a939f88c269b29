// untouched: they are monitored already
import { logSlowOperation, monitorBlocking } from 'asyncshift-runtime';
import { load, Store } from './support/api.js';

export const done = monitorBlocking({ thresholdMs: 20 })(async function done(): Promise<string> {
	return await logSlowOperation('load', { thresholdMs: 5 }, load)(1);
});

export class Done {
	@monitorBlocking()
	async run(): Promise<string> {
		return logSlowOperation('read', {}, () => new Store().read(1))();
	}
}
