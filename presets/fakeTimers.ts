/** Functions that replace the timers of the code under test. */
export const fakeTimers: readonly {
	readonly packages: readonly string[];
	/** How the call ends, before its parentheses. */
	readonly call: string;
	readonly source: string;
}[] = [
	{
		packages: ['jest', '@jest/globals', '@types/jest'],
		call: 'useFakeTimers',
		source: 'https://jestjs.io/docs/timer-mocks',
	},
	{
		packages: ['vitest'],
		call: 'useFakeTimers',
		source: 'https://vitest.dev/guide/mocking/timers',
	},
	{
		packages: ['sinon', '@types/sinon'],
		call: 'useFakeTimers',
		source: 'https://sinonjs.org/releases/latest/fake-timers/',
	},
	{
		packages: ['node:test', '@types/node'],
		call: 'timers.enable',
		source: 'https://nodejs.org/api/test.html#timersenableenableoptions',
	},
	{
		packages: ['jasmine', 'jasmine-core', '@types/jasmine', 'karma-jasmine'],
		call: 'jasmine.clock',
		source: 'https://jasmine.github.io/api/edge/Clock.html',
	},
	{
		packages: ['@sinonjs/fake-timers', '@types/sinonjs__fake-timers'],
		call: 'install',
		source: 'https://github.com/sinonjs/fake-timers#api-reference',
	},
];
