import { basename, dirname, join, resolve } from 'node:path';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { spellings } from '../../rules/spellings.ts';
import type { Place } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { unknownMock } from './describeMock.ts';
import { hidesFunctions } from './hidesFunctions.ts';
import type { Mock } from './mock.ts';
import { type MockSources, ModuleMocks } from './moduleMocks.ts';

/**
 * Tests that replace a module as a whole, without a word about its functions: `vi.mock('fs')`,
 * `jest.mock('fs', () => memfs)`. What is called from another module instead would escape them.
 */
export class WholeMocks {
	readonly #texts: MockSources['texts'];
	readonly #modules: ModuleMocks;

	constructor(sources: MockSources) {
		this.#texts = sources.texts;
		this.#modules = new ModuleMocks(sources);
	}

	/** The mocks that a replaced function leaves behind when its replacement is in another module. */
	of(unit: Unit): Mock[] {
		const rule = unit.seed?.rule;
		const replacement = rule?.replacement;
		if (rule === undefined || replacement === undefined || replacement.kind === 'rename') return [];
		const home = /^[./]/.test(rule.module)
			? findModule(slash(resolve(rule.base, rule.module)), this.#texts)
			: undefined;
		const wanted = new Set(home === undefined ? spellings(rule.module) : []);
		return this.#modules.all().flatMap((mock) => {
			const { specifier } = mock;
			const isWanted =
				home === undefined ? wanted.has(specifier) : this.#modules.homeOf(mock) === home;
			const found = isWanted ? this.#modules.callOf(mock) : undefined;
			if (found === undefined || isSpokenOf(unit, found.place)) return [];
			if (!hidesFunctions(found.call, specifier)) return [];
			const label = found.tree.text.slice(found.call.callee.start!, found.call.callee.end!);
			const problem = 'it replaces the whole module';
			return [{ ...unknownMock(found.place, label), problem, isWhole: true }];
		});
	}

	/** What stands in for all that a file exports without a list of it: a factory that gives an object by its name, a file in `__mocks__`. */
	standingInFor(home: string): Place | undefined {
		const hasManual = findModule(join(dirname(home), '__mocks__', basename(home)), this.#texts);
		for (const mock of this.#modules.all()) {
			if (this.#modules.homeOf(mock) !== home) continue;
			const found = this.#modules.callOf(mock);
			if (found === undefined || !hidesFunctions(found.call, mock.specifier)) continue;
			// Without either, functions that give nothing stand in. An object holds options.
			const [, factory] = found.call.arguments;
			const hasFactory = factory !== undefined && factory.type !== 'ObjectExpression';
			if (hasManual !== undefined || hasFactory) return found.place;
		}
		return undefined;
	}
}

/** The test says what becomes of the function: that is a mock of its own. */
function isSpokenOf(unit: Unit, { file, start, end }: Place): boolean {
	return [...unit.mocks.values()].some(
		(mock) => mock.file === file && mock.start >= start && mock.end <= end,
	);
}
