const log: string[] = [];

async function worker(): Promise<void> {
	await Promise.resolve();
	log.push('worked');
}

function reset(): void {
	log.length = 0;
}

async function flow(): Promise<void> {
	const work = worker();
	const works = [worker(), worker()];
	log.push('started');
	await work;
	await Promise.all(works);
	reset();
	log.push('reset');
	await worker();
}

await flow();
console.log(log);

export {};
