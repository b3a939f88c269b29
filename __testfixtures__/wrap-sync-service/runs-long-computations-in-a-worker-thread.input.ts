// warned: still-blocks
import { digest } from './support/digest.js';

export interface Line {
	readonly id: string;
	readonly counts: readonly number[];
}

const separator = ',';

export class Ledger {
	#lines: Line[] = [];

	static seal(lines: readonly Line[], rounds = 1000): string {
		return digest(lines.map(write), rounds);
	}

	check(text: string): string {
		return digest([text], 10);
	}

	sealed(): string {
		return Ledger.seal(this.#lines);
	}

	own(): string {
		return digest(this.#lines.map(write), 10);
	}
}

function write({ id, counts }: Line): string {
	return [id, ...counts].join(separator);
}

export function show(ledger: Ledger): void {
	console.log(ledger.check('first'), ledger.sealed(), ledger.own(), Ledger.seal([]));
}
