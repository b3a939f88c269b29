// refused: timing-seen
const log: string[] = [];

async function note(text: string): Promise<void> {
	log.push(text);
}

async function handle(): Promise<void> {
	await note('handled');
	log.push('done');
}

export function start(): string[] {
	void handle();
	log.push('started');
	return log;
}

export async function noteAll(texts: string[]): Promise<void> {
	await Promise.all(
		texts.map(async (text) => {
			await note(text);
			log.push('noted');
		}),
	);
}
