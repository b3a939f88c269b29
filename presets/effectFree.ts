/** Functions that only compute: running them in another order changes nothing. */
export interface EffectFree {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The interface that declares them; any when absent. */
	readonly owner?: string;
	/** All when absent. */
	readonly names?: readonly string[];
	/** They change the object that they are called on, and nothing else. */
	readonly changesReceiver?: true;
	/** They throw nothing when the types of their arguments are right, and do not depend on the time. */
	readonly isTotal?: true;
	/** They say what time it is: always, or when they are called without arguments. */
	readonly readsClock?: 'always' | 'without-arguments';
	/** Where what they do is specified. */
	readonly source: string;
}

const array = [
	'at',
	'concat',
	'entries',
	'every',
	'filter',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'flat',
	'flatMap',
	'forEach',
	'includes',
	'indexOf',
	'join',
	'keys',
	'lastIndexOf',
	'map',
	'reduce',
	'reduceRight',
	'slice',
	'some',
	'toReversed',
	'toSorted',
	'toSpliced',
	'toString',
	'values',
	'with',
];

const keyed = ['entries', 'forEach', 'get', 'has', 'keys', 'values'];

const dates = [
	'getDate',
	'getDay',
	'getFullYear',
	'getHours',
	'getMilliseconds',
	'getMinutes',
	'getMonth',
	'getSeconds',
	'getTime',
	'getTimezoneOffset',
	'getUTCDate',
	'getUTCDay',
	'getUTCFullYear',
	'getUTCHours',
	'getUTCMilliseconds',
	'getUTCMinutes',
	'getUTCMonth',
	'getUTCSeconds',
	'toDateString',
	'toISOString',
	'toLocaleDateString',
	'toLocaleString',
	'toLocaleTimeString',
	'toString',
	'valueOf',
];

const specification = 'https://tc39.es/ecma262/';

export const effectFree: readonly EffectFree[] = [
	{ library: 'lib', owner: 'String', source: `${specification}#sec-string.prototype` },
	{ library: 'lib', owner: 'StringConstructor', source: `${specification}#sec-string-constructor` },
	{ library: 'lib', owner: 'Number', source: `${specification}#sec-number.prototype` },
	{ library: 'lib', owner: 'NumberConstructor', source: `${specification}#sec-number-constructor` },
	{ library: 'lib', owner: 'Boolean', source: `${specification}#sec-boolean-objects` },
	{ library: 'lib', owner: 'Math', isTotal: true, source: `${specification}#sec-math-object` },
	{ library: 'lib', owner: 'JSON', source: `${specification}#sec-json-object` },
	{ library: 'lib', owner: 'Array', names: array, source: `${specification}#sec-array.prototype` },
	{
		library: 'lib',
		owner: 'ReadonlyArray',
		names: array,
		source: `${specification}#sec-array.prototype`,
	},
	{
		library: 'lib',
		owner: 'Array',
		names: ['copyWithin', 'fill', 'pop', 'push', 'reverse', 'shift', 'sort', 'splice', 'unshift'],
		changesReceiver: true,
		source: `${specification}#sec-array.prototype`,
	},
	{
		library: 'lib',
		owner: 'ArrayConstructor',
		names: ['from', 'isArray', 'of'],
		source: `${specification}#sec-array-constructor`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['entries', 'fromEntries', 'getOwnPropertyNames', 'hasOwn', 'is', 'keys', 'values'],
		source: `${specification}#sec-object-constructor`,
	},
	{
		library: 'lib',
		owner: 'Object',
		names: ['hasOwnProperty', 'toString', 'valueOf'],
		source: `${specification}#sec-object.prototype`,
	},
	...['Map', 'ReadonlyMap', 'Set', 'ReadonlySet', 'WeakMap', 'WeakSet'].map((owner) => ({
		library: 'lib',
		owner,
		names: keyed,
		source: `${specification}#sec-keyed-collections`,
	})),
	...['Map', 'Set', 'WeakMap', 'WeakSet'].map((owner) => ({
		library: 'lib',
		owner,
		names: ['add', 'clear', 'delete', 'set'],
		changesReceiver: true as const,
		source: `${specification}#sec-keyed-collections`,
	})),
	{
		library: 'lib',
		owner: 'PromiseConstructor',
		names: ['all', 'allSettled', 'any', 'race', 'reject', 'resolve'],
		source: `${specification}#sec-properties-of-the-promise-constructor`,
	},
	{
		library: 'lib',
		owner: 'Promise',
		names: ['catch', 'finally', 'then'],
		source: `${specification}#sec-properties-of-the-promise-prototype-object`,
	},
	{
		library: 'lib',
		owner: 'RegExp',
		names: ['exec', 'test'],
		changesReceiver: true,
		source: `${specification}#sec-regexp.prototype.exec`,
	},
	{ library: 'lib', owner: 'Date', names: dates, source: `${specification}#sec-date.prototype` },
	{
		library: 'lib',
		owner: 'DateConstructor',
		names: ['UTC', 'parse'],
		source: `${specification}#sec-date-constructor`,
	},
	{
		library: 'lib',
		owner: 'DateConstructor',
		names: ['now'],
		readsClock: 'always',
		source: `${specification}#sec-date.now`,
	},
	{
		library: 'lib',
		names: ['Date'],
		readsClock: 'without-arguments',
		source: `${specification}#sec-date-constructor-date`,
	},
	{
		library: 'lib',
		names: [
			'Array',
			'BigInt',
			'Boolean',
			'Error',
			'Map',
			'Number',
			'Object',
			'RangeError',
			'RegExp',
			'Set',
			'String',
			'Symbol',
			'SyntaxError',
			'TypeError',
			'decodeURIComponent',
			'encodeURIComponent',
			'isFinite',
			'isNaN',
			'parseFloat',
			'parseInt',
		],
		source: `${specification}#sec-global-object`,
	},
	...['lib', 'url'].map((library) => ({
		library,
		names: ['URL', 'URLSearchParams'],
		source: 'https://url.spec.whatwg.org/#api',
	})),
	{ library: 'path', isTotal: true, source: 'https://nodejs.org/api/path.html' },
	{
		library: 'buffer',
		names: ['byteLength', 'concat', 'from', 'isBuffer', 'subarray', 'toString'],
		source: 'https://nodejs.org/api/buffer.html',
	},
];
