import { effectFree } from '../../../presets/effectFree.ts';

/** Methods that change the object that they are called on. */
const changers = new Set(
	effectFree.flatMap(({ changesReceiver, names }) => (changesReceiver ? (names ?? []) : [])),
);

/** Methods that only read; those of texts, numbers and patterns are known by the language. */
export const readers = new Set([
	...effectFree.flatMap(({ changesReceiver, owner, names }) =>
		changesReceiver || owner === undefined ? [] : (names ?? []),
	),
	...[String, Number].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
	'test',
	'exec',
]);

/** Methods that put what they find into a collection of its own. */
export const copiers =
	/^(?:concat|entries|filter|flat|flatMap|from|keys|map|of|slice|toReversed|toSorted|toSpliced|values|with)$/;

/** Methods that only texts and numbers have: what they are called on is one, and so is what they give. */
export const ofTexts = new Set(
	[String, Number]
		.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
		.filter((name) =>
			[Array, Date, Map, Set, Uint8Array, RegExp].every((kind) => !(name in kind.prototype)),
		),
);

/** Methods of texts that go on where a pattern ended, or set where it goes on; a copy of it begins anew. */
export const usingLastIndex = new Set(
	effectFree.flatMap(({ usesLastIndex, names }) => (usesLastIndex ? (names ?? []) : [])),
);

/** Whether a method of that name changes its object. */
export const isChange = (name: string): boolean =>
	changers.has(name) && !/^(?:test|exec)$/.test(name);

/** `new Uint8Array(buffer)` is a view of what it is made of. */
export const sharesMemory = (name: string): boolean =>
	/Array$|^DataView$/.test(name) && name !== 'Array';
