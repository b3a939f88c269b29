// refused: escapes-as-value
import { schedule } from './support/api.js';

async function task(): Promise<void> {
	console.log('task');
}
schedule(task);
export const again = async () => {
	await task();
	await new Promise((resolve) => setImmediate(resolve));
};
