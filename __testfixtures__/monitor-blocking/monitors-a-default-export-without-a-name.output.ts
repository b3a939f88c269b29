import { monitorBlocking } from 'asyncshift-runtime';
export default monitorBlocking({ thresholdMs: 5, name: 'default' })(async function (depth: number): Promise<number> {
	return depth;
});
