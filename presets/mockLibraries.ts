/**
 * Functions of test libraries that replace code by its name: the module by a string, the function by a
 * property or a string. Recognised by name because they are injected in every way there is; a false
 * match only keeps a call from being migrated.
 */
export const moduleMocks: readonly {
	readonly names: readonly string[];
	readonly source: string;
}[] = [
	{
		names: ['mock', 'doMock', 'unstable_mockModule'],
		source: 'https://jestjs.io/docs/jest-object#mock-modules',
	},
	{ names: ['mock', 'doMock'], source: 'https://vitest.dev/api/vi.html#mock-modules' },
	{
		names: ['proxyquire', 'load', 'noCallThru'],
		source: 'https://github.com/thlorenz/proxyquire#api',
	},
	{ names: ['esmock'], source: 'https://github.com/iambumblehead/esmock' },
	{ names: ['quibble'], source: 'https://github.com/testdouble/quibble' },
	{ names: ['mockRequire'], source: 'https://github.com/boblauer/mock-require' },
	{ names: ['module'], source: 'https://nodejs.org/api/test.html#mockmodulespecifier-options' },
];

/** Functions that get or set a private variable of a module, named by a string. */
export const variableMocks: readonly {
	readonly names: readonly string[];
	readonly source: string;
}[] = [
	{ names: ['__get__', '__set__', '__with__'], source: 'https://github.com/jhnns/rewire#api' },
];
