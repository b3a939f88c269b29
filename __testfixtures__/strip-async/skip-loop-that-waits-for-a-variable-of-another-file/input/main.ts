// refused: timing-seen
import { isReady, setReady } from './state.js';

async function tick(): Promise<void> {}

export async function start(load: () => Promise<void>): Promise<void> {
	const loading = load().then(setReady);
	while (!isReady) await tick();
	await loading;
}
