import { load } from '../io/io.ts';
export abstract class Base {
	protected abstract key(): string;
	value(): number { return load(this.key()); }
	twice(): number { return this.value() * 2; }
	static make(key: string): number { return load(key); }
}
export interface Reader { read(key: string): number }
export class IoReader implements Reader {
	read(key: string): number { return load(key); }
	private cached: number | undefined;
	get(): number { return (this.cached ??= this.read('a')); }
}
