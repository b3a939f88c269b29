/** What the cases call. */
export async function load(id: number): Promise<string> {
	return `item ${id}`;
}

export class Store {
	readonly #prefix: string;
	constructor(prefix = 'row') {
		this.#prefix = prefix;
	}
	read<T extends number>(id: T): string {
		return `${this.#prefix} ${id}`;
	}
}

/** A promise with more to it, as child processes have. */
export function start(command: string): Promise<string> & { stop(): void } {
	return Object.assign(Promise.resolve(command), { stop: () => undefined });
}

export function logged(_target: unknown, _context: ClassMethodDecoratorContext): void {}
