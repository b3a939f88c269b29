/** What is known of one test runner: which of its functions await their callback. */
export interface TestRunner {
	/** Packages that declare or provide its functions. */
	readonly packages: readonly string[];
	/** Functions whose callback may be async. */
	readonly awaits: readonly string[];
	/** Functions whose callback must be synchronous: they collect tests. */
	readonly collects: readonly string[];
	/** Which of its functions the module itself is, imported as a whole or as its default. */
	readonly moduleItself?: string;
	/** Methods of the context that a test gets, whose callback may be async. */
	readonly contextMethods?: readonly string[];
	/** Position of the `done` parameter of a test callback, where the runner has one. */
	readonly doneParameter?: number;
	/** Where these facts are documented. */
	readonly source: string;
}

export const testRunners: readonly TestRunner[] = [
	{
		packages: ['node:test', '@types/node', 'bun:test'],
		awaits: ['it', 'test', 'before', 'after', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll'],
		collects: ['describe', 'suite'],
		moduleItself: 'test',
		contextMethods: ['test', 'before', 'after', 'beforeEach', 'afterEach'],
		doneParameter: 1,
		source: 'https://nodejs.org/api/test.html',
	},
	{
		packages: ['vitest'],
		awaits: ['it', 'test', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll', 'onTestFinished'],
		collects: ['describe', 'suite'],
		source: 'https://vitest.dev/api/',
	},
	{
		packages: ['jest', '@jest/globals', '@types/jest'],
		awaits: [
			'it',
			'test',
			'fit',
			'xit',
			'xtest',
			'beforeEach',
			'afterEach',
			'beforeAll',
			'afterAll',
		],
		collects: ['describe', 'fdescribe', 'xdescribe'],
		doneParameter: 0,
		source: 'https://jestjs.io/docs/asynchronous',
	},
	{
		packages: ['mocha', '@types/mocha'],
		awaits: [
			'it',
			'specify',
			'test',
			'xit',
			'xspecify',
			'before',
			'after',
			'beforeEach',
			'afterEach',
			'setup',
			'teardown',
			'suiteSetup',
			'suiteTeardown',
		],
		collects: ['describe', 'context', 'suite', 'xdescribe', 'xcontext'],
		doneParameter: 0,
		source: 'https://mochajs.org/#asynchronous-code',
	},
	{
		packages: ['jasmine', 'jasmine-core', '@types/jasmine', 'karma-jasmine'],
		awaits: ['it', 'fit', 'xit', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll'],
		collects: ['describe', 'fdescribe', 'xdescribe'],
		doneParameter: 0,
		source: 'https://jasmine.github.io/tutorials/async',
	},
];
