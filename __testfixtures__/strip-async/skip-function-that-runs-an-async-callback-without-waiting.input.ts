// refused: timing-seen
const log: string[] = [];

async function each(values: number[], visit: (value: number) => void): Promise<void> {
	values.forEach((value) => visit(value));
}

await each([1, 2], async (value) => {
	await Promise.resolve();
	log.push(`visited ${value}`);
});
log.push('done');
console.log(log);

export {};
