// refused: timing-seen
async function one(): Promise<void> {}
async function two(): Promise<void> {}

export function start(): void {
	queueMicrotask(async () => {
		await one();
		console.log('second');
	});
	queueMicrotask(() => console.log('first'));
	process.nextTick(async () => {
		await two();
		console.log('second');
	});
	process.nextTick(() => console.log('first'));
}
