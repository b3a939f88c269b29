import { monitorBlocking } from 'asyncshift-runtime';
export default monitorBlocking({ thresholdMs: 5 })(async function main(depth: number): Promise<number> {
	return depth > 0 ? await main(depth - 1) : depth;
});
