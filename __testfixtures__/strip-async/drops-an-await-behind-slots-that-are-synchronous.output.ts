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

	run(name: string): void {
		this.onStart(name);
		this.#logger.info(name);
		this.#logger.debug?.(name);
		this.finish(name);
		report(name);
		this.trim(name);
		log.push('job');
	}

	trim(name: string): string {
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

new LoudJob(new Lines()).run('a');
new Job(silent).run('b');
console.log(log);

export {};
