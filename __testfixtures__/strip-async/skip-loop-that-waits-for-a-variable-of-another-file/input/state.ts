export let isReady = false;

export function setReady(): void {
	[isReady] = [true];
}
