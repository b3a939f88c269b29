function one(): number {
	return 1;
}

function two(): number {
	const first = one();
	return first + one();
}

function three() {
	if (two() > 1) return two().toFixed(1);
	return '';
}

export async function start(): Promise<void> {
	console.log(three());
}
