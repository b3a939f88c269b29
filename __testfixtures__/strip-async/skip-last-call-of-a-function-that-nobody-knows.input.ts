// refused: timing-seen
type Listener = (event: string) => void | Promise<void>;

const log: string[] = [];

class Bus {
	private readonly listeners: Listener[] = [];
	private readonly named = new Map<string, Listener>();

	on(listener: Listener): void {
		this.listeners.push(listener);
		this.named.set('named', listener);
	}

	async emit(event: string): Promise<void> {
		for (const listener of this.listeners) listener(event);
	}

	async emitFirst(event: string): Promise<void> {
		this.named.get('named')?.(event);
	}

	/** By another function, and a function that it gets. */
	async emitEach(event: string): Promise<void> {
		run(() => {
			this.listeners[0]?.(event)
		});
	}

	/** Without a semicolon, a statement is where its expression is. */
	async defer(): Promise<void> {
		Promise.resolve().then(() => log.push('deferred'))
	}

	async give(event: string): Promise<void> {
		return void start(event);
	}
}

function run(work: () => void): void {
	work();
}

async function start(event: string): Promise<void> {
	await null;
	log.push(event);
}

const bus = new Bus();
bus.on(async (event) => {
	await null;
	log.push(event);
});
await bus.emit('a');
console.log(log.length);
await bus.emitFirst('b');
console.log(log.length);
await bus.emitEach('c');
console.log(log.length);
await bus.defer();
console.log(log.length);
await bus.give('d');
console.log(log.length);

export {};
