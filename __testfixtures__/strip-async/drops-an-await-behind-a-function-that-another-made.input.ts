import path from 'node:path';

const { join } = path;
const log: string[] = [];

function noting(text: string): () => void {
	return () => {
		log.push(text);
	};
}

const note = noting('noted');

async function reset(): Promise<void> {
	log.length = 0;
}

async function flow(): Promise<void> {
	note();
	log.push(join('a', 'b'));
	await reset();
	log.push('reset');
}

await flow();
console.log(log);

export {};
