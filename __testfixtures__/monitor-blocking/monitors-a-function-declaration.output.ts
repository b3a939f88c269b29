import { monitorBlocking } from 'asyncshift-runtime';
/** All items. */
export const items = monitorBlocking({ thresholdMs: 5 })(async function items(ids: readonly number[]): Promise<string[]> {
	return await Promise.all(ids.map(async (id) => `${id}`));
});

export function first(): Promise<string[]> {
	return items([1]);
}
