export type Source = (key: string) => number;
export function both(source: Source): number { return source('a') + source('b'); }
export class Holder {
	constructor(private readonly source: Source) {}
	ask(key: string): number { return this.source(key); }
}
