import { monitorBlocking as watch } from 'asyncshift-runtime';

export const quick = watch({ thresholdMs: 1 })(async function quick() {});

export const slow = watch({ thresholdMs: 5 })(async function slow(): Promise<void> {
	await quick();
});
