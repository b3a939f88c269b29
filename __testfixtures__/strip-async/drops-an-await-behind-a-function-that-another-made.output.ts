import path from 'node:path';

const { join } = path;
const log: string[] = [];

function noting(text: string): () => void {
	return () => {
		log.push(text);
	};
}

const note = noting('noted');

function reset(): void {
	log.length = 0;
}

function flow(): void {
	note();
	log.push(join('a', 'b'));
	reset();
	log.push('reset');
}

flow();
console.log(log);

export {};
