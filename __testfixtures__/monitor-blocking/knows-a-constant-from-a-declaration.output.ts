import { monitorBlocking } from 'asyncshift-runtime';
export const work = monitorBlocking({ thresholdMs: 5, name: 'work' })(async function work(this: void, id: number): Promise<number> {
	return id;
});
export const other = monitorBlocking({ thresholdMs: 5 })(async function renamed() {
	return await work(1);
});
