const log: string[] = [];

interface Logger {
	info(text: string): void;
	debug?(text: string): void;
}

class Lines implements Logger {
	info(text: string): void {
		log.push(text);
	}
}

const silent: Logger = { info() {}, debug: () => {} };

let report = (text: string): void => {
	log.push(text);
};
if (log.length > 1) report = console.log;

class Job {
	readonly #logger: Logger;
	private readonly finish: (name: string) => void;

	constructor(logger: Logger) {
		this.#logger = logger;
		this.finish = this.onEnd.bind(this);
	}

	onStart(_name: string): void {}

	async run(name: string): Promise<void> {
		this.onStart(name);
		this.#logger.info(name);
		this.#logger.debug?.(name);
		this.finish(name);
		report(name);
		await this.trim(name);
		log.push('job');
	}

	async trim(name: string): Promise<string> {
		return name.trim();
	}

	private onEnd(name: string): void {
		log.push(name);
	}
}

class LoudJob extends Job {
	override onStart(name: string): void {
		log.push(name.toUpperCase());
	}
}

await new LoudJob(new Lines()).run('a');
await new Job(silent).run('b');
console.log(log);

export {};
