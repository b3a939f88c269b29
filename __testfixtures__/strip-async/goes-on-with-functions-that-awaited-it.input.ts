async function one(): Promise<number> {
	return 1;
}

async function two(): Promise<number> {
	const first = await one();
	return first + (await one());
}

async function three() {
	if ((await two()) > 1) return (await two()).toFixed(1);
	return '';
}

export function start(): void {
	void (async () => {
		console.log(await three());
	})();
}
