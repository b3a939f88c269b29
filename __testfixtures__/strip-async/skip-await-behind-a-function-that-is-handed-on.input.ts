// refused: timing-seen
const log: string[] = [];

async function note(text: string): Promise<void> {
	await Promise.resolve();
	log.push(text);
}

async function clean(text: string): Promise<string> {
	return text.trim();
}

async function lower(text: string): Promise<string> {
	return text.toLowerCase();
}

async function upper(text: string): Promise<string> {
	return text.toUpperCase();
}

function run(task: () => void): void {
	task();
}

async function handed(): Promise<void> {
	run(async () => {
		await note('handed');
	});
	await clean('a');
	log.push('behind');
}

interface Sink {
	note(text: string): void;
}

const sink: Sink = { note };

async function short(to: Sink): Promise<void> {
	to.note('short');
	await lower('B');
	log.push('behind');
}

const write: (text: string) => void = note;

async function applied(): Promise<void> {
	write.call(undefined, 'applied');
	await upper('c');
	log.push('behind');
}

await handed();
await short(sink);
await applied();
console.log(log);

export {};
