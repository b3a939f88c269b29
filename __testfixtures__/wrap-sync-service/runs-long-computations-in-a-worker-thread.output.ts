// warned: still-blocks
import { digest } from './support/digest.js';
import { offload } from 'asyncshift-runtime/offload';

export interface Line {
	readonly id: string;
	readonly counts: readonly number[];
}

const separator = ',';

export class Ledger {
	#lines: Line[] = [];

	static async seal(lines: readonly Line[], rounds?: number): Promise<string> {
		return await offload(import.meta.url, Ledger._sealSync, { name: 'Ledger._sealSync' })(lines, rounds);
	}

	private static _sealSync(lines: readonly Line[], rounds = 1000): string {
		return digest(lines.map(write), rounds);
	}

	async check(text: string): Promise<string> {
		return await offload(import.meta.url, Ledger.prototype._checkSync, { name: 'Ledger.prototype._checkSync' })(text);
	}

	private _checkSync(text: string): string {
		return digest([text], 10);
	}

	async sealed(): Promise<string> {
		return this._sealedSync();
	}

	private _sealedSync(): string {
		return Ledger._sealSync(this.#lines);
	}

	async own(): Promise<string> {
		return this._ownSync();
	}

	private _ownSync(): string {
		return digest(this.#lines.map(write), 10);
	}
}

function write({ id, counts }: Line): string {
	return [id, ...counts].join(separator);
}

export async function show(ledger: Ledger): Promise<void> {
	console.log(await ledger.check('first'), await ledger.sealed(), await ledger.own(), await Ledger.seal([]));
}
