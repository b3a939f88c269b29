import { monitorBlocking as watch } from 'asyncshift-runtime';

export const quick = watch({ thresholdMs: 1 })(async function quick() {});

export async function slow(): Promise<void> {
	await quick();
}
