/** Functions of the language that throw by what they are given, whatever its type. */
export interface ThrowingFact {
	/** `lib` for the language and its environment. */
	readonly library: string;
	/** The interface that declares them. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** The class of the error. */
	readonly error: string;
	/** Where it is said. */
	readonly source: string;
}

const reference = 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/';

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
		names: ['decodeURI', 'decodeURIComponent'],
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
];
