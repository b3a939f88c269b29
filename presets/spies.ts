/** What is known of one library that replaces functions in tests: how its spies answer, and who asks them. */
export interface SpyLibrary {
	/** Packages that declare or provide its functions. */
	readonly packages: readonly string[];
	/**
	 * Functions that replace a member of an object: `stub(object, 'name')`, with the position of the
	 * argument that takes its place, if there is one.
	 */
	readonly replaces: Readonly<Record<string, number | null>>;
	/** Functions that replace every function of an object and give the object back: `stub(object)`. */
	readonly replacesAll: readonly string[];
	/** Functions that give something which replaces functions of an object by name later: `mock(object)`. */
	readonly replacesLater: readonly string[];
	/** Functions that make a spy of their own, with the position of the function it runs, if there is one. */
	readonly creates: Readonly<Record<string, number | null>>;
	/** Functions that give a spy back as it is: `jest.mocked(load)`. */
	readonly wraps: readonly string[];
	/** Types of its spies: what is cast to one has been replaced before. */
	readonly types: readonly string[];
	/** Members and methods that lead to another part of the same spy: `and`, `withArgs('x')`. */
	readonly steps: readonly string[];
	/** Methods that set a result, with those that set the result of a promise. */
	readonly answers: Readonly<Record<string, string>>;
	/** The same methods, with those that set the error of a promise. */
	readonly rejections: Readonly<Record<string, string>>;
	/** Methods that make it answer with a promise already. */
	readonly promised: readonly string[];
	/** Functions of `replaces` whose spies answer nothing by themselves, with what makes them reject. */
	readonly silent: Readonly<Record<string, string>>;
	/** Methods that take the answers of spies back. */
	readonly resets: readonly string[];
	/** Methods that set an error, with those that set the error of a promise. */
	readonly errors: Readonly<Record<string, { readonly name: string; readonly text: ErrorText }>>;
	/** Methods that set the function that answers. */
	readonly implementations: readonly string[];
	/** Methods and members that do not ask for results. */
	readonly neutral: readonly string[];
	/** Members and matchers that ask for results: a promise would not be what they expect. */
	readonly results: readonly string[];
	/** Where these facts are documented. */
	readonly source: string;
}

/** What a text as an error means: the message of an `Error`, or what both methods make of it. */
export type ErrorText = 'message' | 'same';

const reads = {
	sinon:
		/* cspell:disable-line */ 'called callCount calledOnce calledTwice calledThrice notCalled calledWith calledOnceWith calledOnceWithExactly calledWithExactly calledOnceWithMatch calledWithMatch alwaysCalledWith alwaysCalledWithExactly alwaysCalledWithMatch neverCalledWith neverCalledWithMatch calledBefore calledAfter calledImmediatelyBefore calledImmediatelyAfter calledOn alwaysCalledOn args thisValues getCall getCalls firstCall secondCall thirdCall lastCall firstArg lastArg',
};

/** A library that replaces members one by one, and says nothing else. */
const plain = {
	replacesAll: [],
	replacesLater: [],
	creates: {},
	wraps: [],
	types: [],
	steps: [],
	answers: {},
	rejections: {},
	promised: [],
	silent: {},
	resets: [],
	errors: {},
	implementations: [],
	neutral: [],
	results: [],
} as const;

const jestLike = {
	...plain,
	creates: { fn: 0 },
	wraps: ['mocked'],
	types: ['Mock', 'Mocked', 'MockedFunction', 'MockInstance', 'SpiedFunction', 'SpyInstance'],
	answers: {
		mockReturnValue: 'mockResolvedValue',
		mockReturnValueOnce: 'mockResolvedValueOnce',
	},
	rejections: {
		mockReturnValue: 'mockRejectedValue',
		mockReturnValueOnce: 'mockRejectedValueOnce',
	},
	promised: [
		'mockResolvedValue',
		'mockResolvedValueOnce',
		'mockRejectedValue',
		'mockRejectedValueOnce',
	],
	resets: ['mockReset', 'resetAllMocks'],
	implementations: ['mockImplementation', 'mockImplementationOnce'],
	neutral: [
		'mock',
		'mockClear',
		'mockReset',
		'mockRestore',
		'mockName',
		'getMockName',
		'getMockImplementation',
	],
	results: [
		'results',
		'settledResults',
		'toHaveReturned',
		'toHaveReturnedTimes',
		'toHaveReturnedWith',
		'toHaveLastReturnedWith',
		'toHaveNthReturnedWith',
		'toReturn',
		'toReturnTimes',
		'toReturnWith',
		'lastReturnedWith',
		'nthReturnedWith',
	],
} as const;

export const spyLibraries: readonly SpyLibrary[] = [
	{
		...jestLike,
		packages: ['jest', '@jest/globals', '@types/jest', 'jest-mock'],
		replaces: { spyOn: null, replaceProperty: 2 },
		source: 'https://jestjs.io/docs/mock-function-api',
	},
	{
		...jestLike,
		packages: ['vitest', '@vitest/spy'],
		replaces: { spyOn: null },
		errors: {
			mockThrow: { name: 'mockRejectedValue', text: 'same' },
			mockThrowOnce: { name: 'mockRejectedValueOnce', text: 'same' },
		},
		source: 'https://vitest.dev/api/mock.html',
	},
	{
		...plain,
		packages: ['jasmine', 'jasmine-core', '@types/jasmine', 'karma-jasmine'],
		replaces: { spyOn: null },
		replacesAll: ['spyOnAllFunctions'],
		creates: { createSpy: 1 },
		types: ['Spy'],
		steps: ['and', 'withArgs'],
		answers: { returnValue: 'resolveTo' },
		rejections: { returnValue: 'rejectWith' },
		promised: ['resolveTo', 'rejectWith'],
		silent: { spyOn: '.and.rejectWith(new Error())' },
		resets: ['stub'],
		errors: { throwError: { name: 'rejectWith', text: 'message' } },
		implementations: ['callFake'],
		neutral: ['callThrough', 'stub', 'identity', 'calls'],
		results: ['returnValue', 'returnValues'],
		source: 'https://jasmine.github.io/api/edge/SpyStrategy.html',
	},
	{
		...plain,
		packages: ['sinon', '@types/sinon'],
		replaces: { stub: null, spy: null, replace: 2 },
		replacesAll: ['stub', 'spy'],
		// https://sinonjs.org/releases/latest/mocks/
		replacesLater: ['mock'],
		creates: { stub: null, spy: 0, fake: 0 },
		types: ['SinonSpy', 'SinonStub', 'SinonStubbedMember'],
		steps: ['withArgs', 'onCall', 'onFirstCall', 'onSecondCall', 'onThirdCall'],
		answers: { returns: 'resolves', returnsArg: 'resolvesArg', returnsThis: 'resolvesThis' },
		rejections: { returns: 'rejects' },
		promised: ['resolves', 'resolvesArg', 'resolvesThis', 'rejects'],
		silent: { stub: '.rejects(new Error())' },
		resets: ['reset', 'resetBehavior'],
		errors: {
			throws: { name: 'rejects', text: 'same' },
			throwsException: { name: 'rejects', text: 'same' },
		},
		implementations: ['callsFake'],
		neutral: [
			'callThrough',
			'restore',
			'reset',
			'resetHistory',
			'resetBehavior',
			'named',
			...reads.sinon.split(' '),
		],
		results: [
			'returned',
			'alwaysReturned',
			'neverReturned',
			'returnValue',
			'returnValues',
			'exception',
			'exceptions',
			'threw',
			'alwaysThrew',
			'neverThrew',
		],
		source: 'https://sinonjs.org/releases/latest/stubs/',
	},
	{
		...plain,
		packages: ['node:test', '@types/node'],
		replaces: { method: 2 },
		creates: { fn: 0 },
		types: ['Mock'],
		implementations: ['mockImplementation', 'mockImplementationOnce'],
		neutral: ['mock'],
		results: ['result', 'error'],
		source: 'https://nodejs.org/api/test.html#class-mockfunctioncontext',
	},
	{
		...plain,
		packages: ['testdouble'],
		replaces: { replace: 2 },
		source:
			'https://github.com/testdouble/testdouble.js/blob/main/docs/7-replacing-dependencies.md',
	},
];

/** Functions and objects that a spy is handed to so that they look at it. */
export const spectators: readonly { readonly names: readonly string[]; readonly source: string }[] =
	[
		{ names: ['expect'], source: 'https://jestjs.io/docs/expect' },
		{ names: ['assert'], source: 'https://sinonjs.org/releases/latest/assertions/' },
	];
