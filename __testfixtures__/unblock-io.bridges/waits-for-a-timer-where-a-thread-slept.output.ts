import { setTimeout } from 'node:timers/promises';
/** Waits a while. */
export async function sleepSync(ms: number): Promise<void> {
	await setTimeout(ms);
}

export async function retry(task: () => boolean): Promise<boolean> {
	for (let i = 0; i < 3; i++) {
		if (task()) return true;
		await sleepSync(2 ** i);
		await setTimeout(1);
	}
	return false;
}
