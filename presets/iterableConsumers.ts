/** A built-in that reads an iterator to its end before it does anything else. */
export interface IterableConsumer {
	/** As it is written: `Object.fromEntries`, or the name of a constructor. */
	readonly name: string;
	readonly isConstructor: boolean;
	/** What it gives is just the array of the values. */
	readonly givesArray?: boolean;
	/** Where this is specified. */
	readonly source: string;
}

/** Consumers whose first and only argument may as well be an array of the values. */
export const iterableConsumers: readonly IterableConsumer[] = [
	{
		name: 'Array.from',
		isConstructor: false,
		givesArray: true,
		source: 'https://tc39.es/ecma262/#sec-array.from',
	},
	{
		name: 'Object.fromEntries',
		isConstructor: false,
		source: 'https://tc39.es/ecma262/#sec-object.fromentries',
	},
	{ name: 'Set', isConstructor: true, source: 'https://tc39.es/ecma262/#sec-set-iterable' },
	{ name: 'Map', isConstructor: true, source: 'https://tc39.es/ecma262/#sec-map-iterable' },
	{ name: 'WeakSet', isConstructor: true, source: 'https://tc39.es/ecma262/#sec-weakset-iterable' },
	{ name: 'WeakMap', isConstructor: true, source: 'https://tc39.es/ecma262/#sec-weakmap-iterable' },
	{
		name: 'Uint8Array',
		isConstructor: true,
		source: 'https://tc39.es/ecma262/#sec-typedarray',
	},
	{
		name: 'Float64Array',
		isConstructor: true,
		source: 'https://tc39.es/ecma262/#sec-typedarray',
	},
];
