/**
 * How a library that asserts that a function throws asserts that a promise rejects. `call` gives the
 * function to a method (`assert.throws(fn)`), `matcher` to `expect`, followed by a matcher.
 */
export type ThrowAssertions =
	| {
			readonly form: 'call';
			/** Packages that declare or provide the method. */
			readonly packages: readonly string[];
			/** Methods with those that take an async function; null: there is none. */
			readonly methods: Readonly<Record<string, string | null>>;
			readonly source: string;
	  }
	| {
			readonly form: 'matcher';
			readonly packages: readonly string[];
			/** Matchers with what replaces them, without and with arguments. */
			readonly matchers: Readonly<Record<string, Matcher>>;
			/** Words before the matcher that change nothing. */
			readonly fillers?: readonly string[];
			/** Put behind `expect(…)`, where a promise is expected to reject, and to resolve. */
			readonly modifiers?: { readonly rejects: string; readonly resolves: string };
			/** Takes the place of `expect`. */
			readonly expect?: string;
			/** Takes a promise only: the function has to be called. */
			readonly takesPromise?: boolean;
			/** A plugin that provides the matchers, and words that show that a file has it. */
			readonly plugin?: { readonly package: string; readonly signs: readonly string[] };
			readonly source: string;
	  };

/** What to write for a matcher; null: it has no form for promises. */
export interface Matcher {
	readonly bare: string | null;
	readonly withArguments: string | null;
	/** The bare form is a property, which is not called. */
	readonly isProperty?: boolean;
}

const same = (name: string): Matcher => ({ bare: name, withArguments: name });

const chaiThrow: Matcher = {
	bare: 'be.rejected',
	withArguments: 'be.rejectedWith',
	isProperty: true,
};

export const throwAssertions: readonly ThrowAssertions[] = [
	{
		form: 'call',
		packages: [
			'node:assert',
			'assert',
			'node:assert/strict',
			'assert/strict',
			'@types/node',
			'node:test',
		],
		methods: { throws: 'rejects', doesNotThrow: 'doesNotReject' },
		source: 'https://nodejs.org/api/assert.html#assertrejectsasyncfn-error-message',
	},
	{
		form: 'call',
		packages: ['ava'],
		methods: { throws: 'throwsAsync', notThrows: 'notThrowsAsync' },
		source: 'https://github.com/avajs/ava/blob/main/docs/03-assertions.md',
	},
	{
		form: 'call',
		packages: ['chai', '@types/chai'],
		methods: { throws: null, throw: null, Throw: null, doesNotThrow: null },
		source: 'https://www.chaijs.com/api/assert/#method_throws',
	},
	{
		form: 'matcher',
		packages: ['jest', '@jest/globals', '@types/jest', 'expect', 'bun:test'],
		matchers: {
			toThrow: same('toThrow'),
			toThrowError: same('toThrowError'),
			toThrowErrorMatchingSnapshot: same('toThrowErrorMatchingSnapshot'),
			toThrowErrorMatchingInlineSnapshot: same('toThrowErrorMatchingInlineSnapshot'),
		},
		modifiers: { rejects: '.rejects', resolves: '.resolves' },
		source: 'https://jestjs.io/docs/expect#rejects',
	},
	{
		form: 'matcher',
		packages: ['vitest', '@vitest/expect'],
		matchers: {
			toThrow: same('toThrow'),
			toThrowError: same('toThrowError'),
			toThrowErrorMatchingSnapshot: same('toThrowErrorMatchingSnapshot'),
			toThrowErrorMatchingInlineSnapshot: same('toThrowErrorMatchingInlineSnapshot'),
		},
		modifiers: { rejects: '.rejects', resolves: '.resolves' },
		source: 'https://vitest.dev/api/expect.html#rejects',
	},
	{
		form: 'matcher',
		packages: ['jasmine', 'jasmine-core', '@types/jasmine', 'karma-jasmine'],
		matchers: {
			toThrow: { bare: 'toBeRejected', withArguments: 'toBeRejectedWith' },
			toThrowError: same('toBeRejectedWithError'),
			toThrowMatching: { bare: null, withArguments: null },
		},
		expect: 'expectAsync',
		takesPromise: true,
		source: 'https://jasmine.github.io/api/edge/async-matchers.html',
	},
	{
		form: 'matcher',
		packages: ['chai', '@types/chai'],
		matchers: { throw: chaiThrow, throws: chaiThrow, Throw: chaiThrow },
		fillers: ['to', 'does', 'that', 'which', 'and'],
		takesPromise: true,
		plugin: {
			package: 'chai-as-promised',
			signs: ['chai-as-promised', '.rejected', '.rejectedWith', '.eventually', '.fulfilled'],
		},
		source:
			'https://github.com/chaijs/chai-as-promised#working-with-non-promisefriendly-test-runners',
	},
];
