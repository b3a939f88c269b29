import { fsReaders } from './node-fs.ts';

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
	/** What they change is one of several things that the object holds, by its key. */
	readonly byKey?: true;
	/** They change their first argument, and nothing else. */
	readonly changesFirst?: true;
	/** They call functions that they are given: any, or the one at a position. */
	readonly callsArguments?: true | number;
	/** What they give is new: nobody else has it, though others may have what is in it. */
	readonly givesNew?: true;
	/** What they give holds things that the object they are called on holds. */
	readonly selects?: true;
	/** With one argument, what they give is data: nothing in it can be called, so it is no promise either. */
	readonly givesData?: true;
	/** They make strings or numbers of their arguments, or of their object as well, by methods of these. */
	readonly converts?: 'arguments' | 'all';
	/** They make JSON of their arguments, by methods of these. */
	readonly writesJson?: true;
	/** They read all properties of their arguments. */
	readonly readsAll?: true;
	/** They go through what they are given, which may be used up then. */
	readonly goesThrough?: true;
	/** They match a string against a regular expression, which may go on where it ended the last time. */
	readonly matches?: true;
	/** They go on where the regular expression that they are called on ended the last time, if it has `g` or `y`. */
	readonly movesPlace?: true;
	/** They read or set `lastIndex` of a regular expression that they are given, and leave it changed. */
	readonly usesLastIndex?: true;
	/** They throw nothing when the types of their arguments are right, and do not depend on the time. */
	readonly isTotal?: true;
	/** They say what time it is: always, or when they are called without arguments. */
	readonly readsClock?: 'always' | 'without-arguments';
	/** Where what they do is specified. */
	readonly source: string;
}

const array = ['at', 'entries', 'includes', 'indexOf', 'keys', 'lastIndexOf', 'values'];
const newArray = ['concat', 'flat', 'slice', 'toSpliced', 'with'];

const arrayCallbacks = [
	'every',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'forEach',
	'reduce',
	'reduceRight',
	'some',
];

const keyed = ['entries', 'get', 'has', 'keys', 'values'];

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
	{
		library: 'lib',
		owner: 'String',
		names: ['split'],
		callsArguments: true,
		converts: 'all',
		matches: true,
		givesNew: true,
		source: `${specification}#sec-string.prototype.split`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: ['match', 'matchAll', 'replace', 'replaceAll'],
		callsArguments: true,
		converts: 'all',
		matches: true,
		usesLastIndex: true,
		source: `${specification}#sec-regexp.prototype-%symbol.replace%`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: ['search'],
		callsArguments: true,
		converts: 'all',
		matches: true,
		source: `${specification}#sec-regexp.prototype-%symbol.search%`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: [
			'at',
			'charAt',
			'charCodeAt',
			'codePointAt',
			'concat',
			'endsWith',
			'includes',
			'indexOf',
			'lastIndexOf',
			'slice',
			'startsWith',
			'substring',
			'toLowerCase',
			'toString',
			'toUpperCase',
			'trim',
			'trimEnd',
			'trimStart',
		],
		converts: 'all',
		isTotal: true,
		source: `${specification}#sec-properties-of-the-string-prototype-object`,
	},
	{
		library: 'lib',
		owner: 'String',
		converts: 'all',
		source: `${specification}#sec-string.prototype`,
	},
	{
		library: 'lib',
		owner: 'StringConstructor',
		converts: 'arguments',
		source: `${specification}#sec-string-constructor`,
	},
	{
		library: 'lib',
		owner: 'Number',
		converts: 'all',
		source: `${specification}#sec-number.prototype`,
	},
	{
		library: 'lib',
		owner: 'NumberConstructor',
		converts: 'arguments',
		source: `${specification}#sec-number-constructor`,
	},
	{ library: 'lib', owner: 'Boolean', source: `${specification}#sec-boolean-objects` },
	{
		library: 'lib',
		owner: 'Math',
		isTotal: true,
		converts: 'arguments',
		source: `${specification}#sec-math-object`,
	},
	{
		library: 'lib',
		owner: 'JSON',
		names: ['parse'],
		callsArguments: 1,
		converts: 'arguments',
		givesNew: true,
		givesData: true,
		source: `${specification}#sec-json.parse`,
	},
	{
		library: 'lib',
		owner: 'JSON',
		names: ['stringify'],
		callsArguments: 1,
		writesJson: true,
		source: `${specification}#sec-json.stringify`,
	},
	...['Array', 'ReadonlyArray'].flatMap((owner): EffectFree[] => [
		{ library: 'lib', owner, names: array, source: `${specification}#sec-array.prototype` },
		{
			library: 'lib',
			owner,
			names: newArray,
			givesNew: true,
			source: `${specification}#sec-array.prototype.slice`,
		},
		{
			library: 'lib',
			owner,
			names: ['filter'],
			callsArguments: true,
			givesNew: true,
			selects: true,
			source: `${specification}#sec-array.prototype.filter`,
		},
		{
			library: 'lib',
			owner,
			names: ['flatMap', 'map'],
			callsArguments: true,
			givesNew: true,
			source: `${specification}#sec-array.prototype.map`,
		},
		{
			library: 'lib',
			owner,
			names: arrayCallbacks,
			callsArguments: true,
			source: `${specification}#sec-array.prototype`,
		},
		{
			library: 'lib',
			owner,
			names: ['join', 'toString'],
			callsArguments: true,
			converts: 'all',
			source: `${specification}#sec-array.prototype.join`,
		},
		{
			library: 'lib',
			owner,
			names: ['toSorted', 'toReversed'],
			callsArguments: true,
			converts: 'all',
			givesNew: true,
			source: `${specification}#sec-array.prototype.tosorted`,
		},
	]),
	{
		library: 'lib',
		owner: 'Array',
		names: ['copyWithin', 'fill', 'pop', 'push', 'reverse', 'shift', 'splice', 'unshift'],
		changesReceiver: true,
		source: `${specification}#sec-array.prototype`,
	},
	{
		library: 'lib',
		owner: 'Array',
		names: ['sort'],
		changesReceiver: true,
		callsArguments: true,
		converts: 'all',
		source: `${specification}#sec-array.prototype.sort`,
	},
	{
		library: 'lib',
		owner: 'ArrayConstructor',
		names: ['of'],
		givesNew: true,
		source: `${specification}#sec-array.of`,
	},
	{
		library: 'lib',
		owner: 'ArrayConstructor',
		names: ['isArray'],
		source: `${specification}#sec-array-constructor`,
	},
	{
		library: 'lib',
		owner: 'ArrayConstructor',
		names: ['from'],
		callsArguments: 1,
		goesThrough: true,
		givesNew: true,
		source: `${specification}#sec-array.from`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['hasOwn', 'is'],
		source: `${specification}#sec-object-constructor`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['getOwnPropertyNames', 'keys'],
		givesNew: true,
		source: `${specification}#sec-object.keys`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['entries', 'values'],
		readsAll: true,
		givesNew: true,
		source: `${specification}#sec-object.entries`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['fromEntries'],
		goesThrough: true,
		givesNew: true,
		source: `${specification}#sec-object.fromentries`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['assign'],
		changesFirst: true,
		readsAll: true,
		source: `${specification}#sec-object.assign`,
	},
	{
		library: 'lib',
		owner: 'ObjectConstructor',
		names: ['setPrototypeOf'],
		changesFirst: true,
		source: `${specification}#sec-object.setprototypeof`,
	},
	...['lib', 'node', 'globals'].map((library) => ({
		// It writes the property `stack`.
		library,
		owner: 'ErrorConstructor',
		names: ['captureStackTrace'],
		changesFirst: true as const,
		source: 'https://nodejs.org/api/errors.html#errorcapturestacktracetargetobject-constructoropt',
	})),
	{
		library: 'lib',
		owner: 'Object',
		names: ['hasOwnProperty'],
		source: `${specification}#sec-object.prototype`,
	},
	{
		// Where a subclass has its own, that runs.
		library: 'lib',
		owner: 'Object',
		names: ['toString', 'valueOf'],
		converts: 'all',
		source: `${specification}#sec-object.prototype`,
	},
	...['Map', 'ReadonlyMap', 'Set', 'ReadonlySet', 'WeakMap', 'WeakSet'].map((owner) => ({
		library: 'lib',
		owner,
		names: keyed,
		source: `${specification}#sec-keyed-collections`,
	})),
	...['Map', 'ReadonlyMap', 'Set', 'ReadonlySet'].map((owner) => ({
		library: 'lib',
		owner,
		names: ['forEach'],
		callsArguments: true as const,
		source: `${specification}#sec-keyed-collections`,
	})),
	...['Map', 'Set', 'WeakMap', 'WeakSet'].map((owner) => ({
		library: 'lib',
		owner,
		names: ['clear'],
		changesReceiver: true as const,
		source: `${specification}#sec-keyed-collections`,
	})),
	...['Map', 'Set', 'WeakMap', 'WeakSet'].map((owner) => ({
		library: 'lib',
		owner,
		names: ['add', 'delete', 'set'],
		changesReceiver: true as const,
		byKey: true as const,
		source: `${specification}#sec-keyed-collections`,
	})),
	{
		library: 'lib',
		owner: 'PromiseConstructor',
		names: ['all', 'allSettled', 'any', 'race'],
		goesThrough: true,
		source: `${specification}#sec-promise.all`,
	},
	{
		library: 'lib',
		owner: 'PromiseConstructor',
		names: ['reject', 'resolve'],
		source: `${specification}#sec-properties-of-the-promise-constructor`,
	},
	{
		library: 'lib',
		owner: 'Promise',
		names: ['catch', 'finally', 'then'],
		callsArguments: true,
		isTotal: true,
		source: `${specification}#sec-properties-of-the-promise-prototype-object`,
	},
	{
		library: 'lib',
		owner: 'RegExp',
		names: ['exec', 'test'],
		changesReceiver: true,
		movesPlace: true,
		converts: 'arguments',
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
		converts: 'arguments',
		readsClock: 'without-arguments',
		source: `${specification}#sec-date-constructor-date`,
	},
	{
		library: 'lib',
		names: ['Array', 'Boolean', 'Object', 'Symbol'],
		source: `${specification}#sec-global-object`,
	},
	{
		library: 'lib',
		names: ['Map', 'Set', 'WeakMap', 'WeakSet'],
		goesThrough: true,
		source: `${specification}#sec-keyed-collections`,
	},
	{
		library: 'lib',
		names: ['Promise'],
		callsArguments: true,
		source: `${specification}#sec-promise-executor`,
	},
	{
		library: 'lib',
		names: [
			'BigInt',
			'Error',
			'EvalError',
			'Number',
			'RangeError',
			'ReferenceError',
			'RegExp',
			'String',
			'SyntaxError',
			'TypeError',
			'URIError',
			'decodeURI',
			'decodeURIComponent',
			'encodeURI',
			'encodeURIComponent',
			'isFinite',
			'isNaN',
			'parseFloat',
			'parseInt',
		],
		converts: 'arguments',
		source: `${specification}#sec-global-object`,
	},
	// Node.js declares its own as globals, too.
	...['lib', 'node', 'url'].map((library) => ({
		library,
		names: ['URL', 'URLSearchParams'],
		converts: 'arguments' as const,
		goesThrough: true as const,
		source: 'https://url.spec.whatwg.org/#api',
	})),
	{
		library: 'url',
		names: ['fileURLToPath', 'pathToFileURL'],
		source: 'https://nodejs.org/api/url.html',
	},
	{ library: 'util', names: ['promisify'], source: 'https://nodejs.org/api/util.html' },
	{
		// Whether there are colours is decided when the module is loaded.
		library: 'colorette',
		converts: 'arguments',
		source:
			'https://github.com/jorgebucaran/colorette/blob/015f84b7d711e93090fda1d68466bfae9ee038d8/index.js',
	},
	{
		library: 'lodash',
		names: ['defaultTo', 'isNil'],
		source: 'https://unpkg.com/lodash@4.18.1/defaultTo.js',
	},
	{
		library: 'semver',
		names: [
			'clean',
			'coerce',
			'compare',
			'diff',
			'eq',
			'gt',
			'gte',
			'lt',
			'lte',
			'major',
			'maxSatisfying',
			'minSatisfying',
			'minVersion',
			'minor',
			'neq',
			'parse',
			'patch',
			'prerelease',
			'satisfies',
			'valid',
			'validRange',
		],
		converts: 'arguments',
		source: 'https://github.com/npm/node-semver#functions',
	},
	{
		library: 'fs',
		names: fsReaders,
		callsArguments: true,
		source: 'https://nodejs.org/api/fs.html#callback-api',
	},
	...['BigIntStats', 'Dirent', 'Stats', 'StatsBase'].map((owner) => ({
		// They look at what was read before.
		library: 'fs',
		owner,
		names: [
			'isBlockDevice',
			'isCharacterDevice',
			'isDirectory',
			'isFIFO',
			'isFile',
			'isSocket',
			'isSymbolicLink',
		],
		isTotal: true as const,
		source: 'https://docs.deno.com/api/node/fs/~/Dirent.prototype.isSymbolicLink',
	})),
	{
		library: 'os',
		names: ['arch', 'availableParallelism', 'platform', 'totalmem', 'type'],
		source: 'https://nodejs.org/api/os.html',
	},
	{
		library: 'os',
		names: ['cpus', 'freemem', 'loadavg', 'uptime'],
		readsClock: 'always',
		source: 'https://nodejs.org/api/os.html',
	},
	{ library: 'path', isTotal: true, source: 'https://nodejs.org/api/path.html' },
	{
		library: 'buffer',
		names: ['byteLength', 'concat', 'from', 'isBuffer', 'subarray', 'toString'],
		source: 'https://nodejs.org/api/buffer.html',
	},
];
