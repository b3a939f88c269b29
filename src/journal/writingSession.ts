import { emptyTrash } from './durable.ts';
import { Interruption } from './interruption.ts';
import { createFolder, type Layout, layoutOf } from './layout.ts';
import { Lock } from './lock.ts';

/** The time in which one command may write to a repository, and signals do not end it on the spot. */
export class WritingSession {
	readonly layout: Layout;
	readonly interruption: Interruption;
	readonly #lock: Lock;

	/** @throws {UserError} when somebody else is writing */
	constructor(root: string, command: string) {
		this.layout = layoutOf(root);
		createFolder(this.layout);
		this.interruption = new Interruption();
		try {
			this.#lock = Lock.take(this.layout, command);
		} catch (error) {
			this.interruption.stop();
			throw error;
		}
		this.#lock.sweep(this.layout);
		emptyTrash(this.layout.trash);
	}

	end(): void {
		this.#lock.release();
		this.interruption.stop();
	}
}
