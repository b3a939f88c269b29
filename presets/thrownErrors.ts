/** Functions of the language that throw by what they are given, whatever its type. */
export interface ThrowingFact {
	/** `lib` for the language and its environment. */
	readonly library: string;
	/** The interface that declares them. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** The position of the first argument that makes it throw, where those before do not. */
	readonly from?: number;
	/** It only throws with fewer arguments than these. */
	readonly below?: number;
	/** The class of the error. */
	readonly error: string;
	/** Where it is said. */
	readonly source: string;
}

const reference = 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/';
const environment = 'https://developer.mozilla.org/docs/Web/API/';

/** An invalid text or number makes an error, which says more than that something is missing. */
export const throwingFacts: readonly ThrowingFact[] = [
	{
		library: 'lib',
		owner: 'JSON',
		names: ['parse'],
		error: 'SyntaxError',
		source: `${reference}Errors/JSON_bad_parse`,
	},
	{
		library: 'lib',
		names: ['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
		error: 'URIError',
		source: `${reference}Errors/Malformed_URI`,
	},
	{
		library: 'lib',
		owner: 'Number',
		names: ['toExponential', 'toFixed', 'toPrecision'],
		error: 'RangeError',
		source: `${reference}Errors/Precision_range`,
	},
	{
		library: 'lib',
		owner: 'Number',
		names: ['toString'],
		error: 'RangeError',
		source: `${reference}Errors/Bad_radix`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: ['repeat'],
		error: 'RangeError',
		source: `${reference}Errors/Negative_repetition_count`,
	},
	{
		library: 'lib',
		names: ['RegExp'],
		error: 'SyntaxError',
		source: `${reference}Global_Objects/RegExp/RegExp`,
	},
	{
		library: 'lib',
		names: ['BigInt'],
		error: 'SyntaxError',
		source: `${reference}Errors/Invalid_BigInt_syntax`,
	},
	...['lib', 'url', 'node', 'globals'].map((library) => ({
		library,
		names: ['URL'],
		error: 'TypeError',
		source: `${environment}URL/URL`,
	})),
	...['lib', 'buffer', 'node', 'globals'].map((library) => ({
		library,
		names: ['atob', 'btoa'],
		error: 'DOMException',
		source: `${environment}Window/atob`,
	})),
	...['buffer', 'node', 'globals'].map((library) => ({
		library,
		owner: 'BufferConstructor',
		names: ['alloc', 'allocUnsafe', 'allocUnsafeSlow'],
		error: 'RangeError',
		source: 'https://nodejs.org/api/buffer.html#static-method-bufferallocsize-fill-encoding',
	})),
	{
		library: 'lib',
		owner: 'StringConstructor',
		names: ['fromCodePoint'],
		error: 'RangeError',
		source: `${reference}Errors/Not_a_codepoint`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: ['normalize'],
		error: 'RangeError',
		source: `${reference}Global_Objects/String/normalize`,
	},
	{
		library: 'lib',
		owner: 'String',
		names: ['localeCompare'],
		from: 1,
		error: 'RangeError',
		source: `${reference}Errors/Invalid_language_tag`,
	},
	...['Array', 'ReadonlyArray', 'BigInt', 'Date', 'Number', 'String'].map((owner) => ({
		library: 'lib',
		owner,
		names: [
			'toLocaleDateString',
			'toLocaleLowerCase',
			'toLocaleString',
			'toLocaleTimeString',
			'toLocaleUpperCase',
		],
		error: 'RangeError',
		source: `${reference}Errors/Invalid_language_tag`,
	})),
	...['Array', 'ReadonlyArray'].map((owner) => ({
		library: 'lib',
		owner,
		names: ['reduce', 'reduceRight'],
		below: 2,
		error: 'TypeError',
		source: `${reference}Errors/Reduce_of_empty_array_with_no_initial_value`,
	})),
];
