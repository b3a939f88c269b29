// refused: unwrappable, caller-blocked
export class Store {
	readonly prefix = 'a';

	readonly titleOf = function (this: { readonly prefix: string }, id: string): string {
		return `${this.prefix}${id}`;
	};
}

export function first(): string {
	const { titleOf } = new Store();
	return titleOf.call({ prefix: 'b' }, 'first');
}
