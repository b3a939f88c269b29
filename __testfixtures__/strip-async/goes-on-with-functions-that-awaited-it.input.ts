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

export async function start(): Promise<void> {
	console.log(await three());
}
